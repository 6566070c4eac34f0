import type { MediationId } from "@parley/domain";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useWords } from "../words/catalogue.ts";
import { CharterPart } from "./CharterPart.tsx";
import { ComparePart } from "./ComparePart.tsx";
import { ExportPart } from "./ExportPart.tsx";
import { InvitationsPart } from "./InvitationsPart.tsx";
import { KeysPart } from "./KeysPart.tsx";
import { type MediationHere, useMediation } from "./mediation.ts";
import { PeoplePart } from "./PeoplePart.tsx";
import { WaitingPart } from "./WaitingPart.tsx";
import "./people.css";

/** Who is in the mediation's rooms and on what terms; who comes in and who leaves; what may leave with whom. */
export const PeopleScreen = ({ mediation }: { readonly mediation: MediationId }) => {
  const { people } = useWords();
  const here = useMediation(mediation);
  if (here === undefined) return <EmptyState title={people.title}>{people.unknownMediation}</EmptyState>;
  return (
    <div className="people-screen">
      <header className="bar">
        <div>
          <h1>{people.title}</h1>
          <p>{here.view.charter.title}</p>
        </div>
      </header>
      <div className="page stack">
        <WaitingPart here={here} />
        <Parts key={mediation} here={here} />
      </div>
    </div>
  );
};

const PARTS = {
  people: PeoplePart,
  invitations: InvitationsPart,
  charter: CharterPart,
  compare: ComparePart,
  export: ExportPart,
  keys: KeysPart,
} as const;
const PART_NAMES = [
  "people",
  "invitations",
  "charter",
  "compare",
  "export",
  "keys",
] as const satisfies readonly (keyof typeof PARTS)[];

const Parts = ({ here }: { readonly here: MediationHere }) => {
  const { people } = useWords();
  // Who has just opened a mediation is alone in it: the next thing to do is to invite.
  const isAlone = here.rooms.every(({ state }) => state.people.size < 2);
  return (
    <Tabs className="parts" defaultSelectedKey={isAlone ? "invitations" : "people"}>
      <TabList className="part-tabs" aria-label={people.title}>
        {PART_NAMES.map((name) => (
          <Tab key={name} id={name} className="part-tab">
            {people.tabs[name]}
          </Tab>
        ))}
      </TabList>
      {PART_NAMES.map((name) => {
        const Part = PARTS[name];
        return (
          <TabPanel key={name} id={name} className="stack people-part">
            <Part here={here} />
          </TabPanel>
        );
      })}
    </Tabs>
  );
};
