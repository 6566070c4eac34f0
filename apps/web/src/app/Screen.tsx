import { AccessScreen } from "../access/AccessScreen.tsx";
import { AuditScreen } from "../audit/AuditScreen.tsx";
import { CommitmentsScreen } from "../commitments/CommitmentsScreen.tsx";
import { ConveyScreen } from "../convey/ConveyScreen.tsx";
import { ExchangesScreen } from "../exchange/ExchangesScreen.tsx";
import { HelpScreen } from "../help/HelpScreen.tsx";
import { HomeScreen } from "../home/HomeScreen.tsx";
import { JoiningScreen } from "../home/JoiningScreen.tsx";
import { JoinScreen } from "../home/JoinScreen.tsx";
import { MediationForm } from "../home/MediationForm.tsx";
import { IncidentsScreen } from "../incidents/IncidentsScreen.tsx";
import { IssuesScreen } from "../issues/IssuesScreen.tsx";
import { ListsScreen } from "../lists/ListsScreen.tsx";
import { OperatorScreen } from "../operator/OperatorScreen.tsx";
import { PackagesScreen } from "../packages/PackagesScreen.tsx";
import { PeopleScreen } from "../people/PeopleScreen.tsx";
import { PresentScreen } from "../present/PresentScreen.tsx";
import { RecordScreen } from "../record/RecordScreen.tsx";
import { ReportScreen } from "../record/ReportScreen.tsx";
import { RegisterScreen } from "../register/RegisterScreen.tsx";
import { RoomScreen } from "../room/RoomScreen.tsx";
import { SearchScreen } from "../search/SearchScreen.tsx";
import { SettingsScreen } from "../settings/SettingsScreen.tsx";
import { TableScreen } from "../table/TableScreen.tsx";
import { TimelineScreen } from "../timeline/TimelineScreen.tsx";
import { useSeat } from "./seat-context.tsx";

/** The screen to which this seat's place leads. */
export const Screen = () => {
  const { route } = useSeat();
  switch (route.screen) {
    case "home":
    case "tour":
    case "example":
      return <HomeScreen />;
    case "start":
      return <MediationForm />;
    case "join":
      return <JoinScreen key={route.link} link={route.link} />;
    case "joining":
      return <JoiningScreen join={route.join} />;
    case "room":
      return <RoomScreen key={route.room} room={route.room} at={route.at} />;
    case "convey":
      return <ConveyScreen key={route.item} room={route.room} item={route.item} />;
    case "issues":
      return <IssuesScreen key={route.mediation} mediation={route.mediation} />;
    case "present":
      return <PresentScreen key={route.mediation} mediation={route.mediation} />;
    case "table":
      return <TableScreen key={route.mediation} mediation={route.mediation} at={route.at} />;
    case "record":
      return <RecordScreen key={route.mediation} mediation={route.mediation} at={route.at} />;
    case "packages":
      return <PackagesScreen mediation={route.mediation} />;
    case "report":
      return (
        <ReportScreen
          key={`${route.report} ${route.at ?? ""}`}
          room={route.room}
          report={route.report}
          at={route.at}
        />
      );
    case "timeline":
      return <TimelineScreen key={route.mediation} mediation={route.mediation} />;
    case "register":
      return <RegisterScreen mediation={route.mediation} />;
    case "exchanges":
      return <ExchangesScreen key={route.mediation} {...route} />;
    case "lists":
      return <ListsScreen key={route.mediation} {...route} />;
    case "commitments":
      return <CommitmentsScreen key={route.mediation} {...route} />;
    case "access":
      return <AccessScreen key={`${route.mediation} ${route.at ?? ""}`} {...route} />;
    case "incidents":
      return <IncidentsScreen key={route.mediation} {...route} />;
    case "people":
      return <PeopleScreen key={route.mediation} mediation={route.mediation} at={route.at} />;
    case "audit":
      return <AuditScreen mediation={route.mediation} />;
    case "operator":
      return <OperatorScreen mediation={route.mediation} />;
    case "search":
      return <SearchScreen />;
    case "settings":
      return <SettingsScreen />;
    case "help":
      return <HelpScreen />;
  }
};
