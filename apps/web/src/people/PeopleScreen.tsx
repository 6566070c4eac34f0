import type { MediationId } from "@parley/domain";
import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { PEOPLE_PARTS, type PeoplePart as PeoplePartName } from "../app/routes.ts";
import { useSeat } from "../app/seat-context.tsx";
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
export const PeopleScreen = ({
  mediation,
  at,
}: {
  readonly mediation: MediationId;
  readonly at: string | undefined;
}) => {
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
        <Parts here={here} part={PEOPLE_PARTS.find((part) => part === at)} />
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
} as const satisfies Readonly<Record<PeoplePartName, unknown>>;
const Parts = ({
  here,
  part,
}: {
  readonly here: MediationHere;
  readonly part: PeoplePartName | undefined;
}) => {
  const { people } = useWords();
  const { go } = useSeat();
  const { mediation } = here.view;
  // Who has just opened a mediation is alone in it: the next thing to do is to invite.
  const [first] = useState<PeoplePartName>(() =>
    here.rooms.every(({ state }) => state.people.size < 2) ? "invitations" : "people",
  );
  return (
    <Tabs
      className="parts"
      selectedKey={part ?? first}
      onSelectionChange={(key) => {
        const chosen = PEOPLE_PARTS.find((name) => name === key);
        if (chosen !== undefined && chosen !== (part ?? first))
          go({ screen: "people", mediation, at: chosen });
      }}
    >
      <TabList className="part-tabs" aria-label={people.title}>
        {PEOPLE_PARTS.map((name) => (
          <Tab key={name} id={name} className="part-tab">
            {people.tabs[name]}
          </Tab>
        ))}
      </TabList>
      {PEOPLE_PARTS.map((name) => {
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
