import { type RoomKind, TERMS } from "@parley/domain";
import { ACT_GROUPS, type ActGroup, keysOf, lineOf } from "../app/acts.ts";
import { Link } from "../app/Link.tsx";
import { TABLE_MOVES } from "../table/table-keys.ts";
import { useWords } from "../words/catalogue.ts";
import "./help.css";

/** Keys that are no act's: how one gets about. */
const KEYS = [
  ["next", "↑ ↓"],
  ["close", "Esc"],
  ["tab", "Tab"],
] as const;

const ROOMS: readonly RoomKind[] = [
  "caucus",
  "team",
  "coMediators",
  "delegation",
  "common",
  "committee",
  "notebook",
];

/** The keys, the idea in short, and where the protection ends. */
export const HelpScreen = () => {
  const { help, table, terms } = useWords();
  return (
    <div className="help-screen">
      <header className="bar">
        <h1>{help.title}</h1>
      </header>
      <div className="page stack">
        <p>
          <Link to={{ screen: "home" }}>{help.toHome}</Link>
        </p>
        <Part title={help.ideaTitle} sentences={help.idea} />
        <section className="card stack">
          <h2>{help.keysTitle}</h2>
          <dl className="facts">
            {KEYS.map(([name, sign]) => (
              <Fact key={name} term={<kbd>{sign}</kbd>}>
                {help.keys[name]}
              </Fact>
            ))}
          </dl>
          {ACT_GROUPS.map((group) => (
            <ActKeys key={group} group={group} />
          ))}
          <p className="small quiet">{help.keysHint}</p>
        </section>
        <section className="card stack">
          <h2>{table.keysTitle}</h2>
          <dl className="facts">
            {TABLE_MOVES.map(([name, sign]) => (
              <Fact key={name} term={<kbd>{sign}</kbd>}>
                {table.keys[name]}
              </Fact>
            ))}
          </dl>
        </section>
        <section className="card stack">
          <h2>{help.roomsTitle}</h2>
          <dl className="facts">
            {ROOMS.map((kind) => (
              <Fact key={kind} term={terms.roomKind[kind]}>
                {help.rooms[kind]}
              </Fact>
            ))}
          </dl>
        </section>
        <section className="card stack">
          <h2>{help.termsTitle}</h2>
          <p className="small quiet">{help.termsHint}</p>
          <dl className="facts">
            {TERMS.map((one) => (
              <Fact key={one} term={terms.terms[one]}>
                {terms.termsMeaning[one]}
              </Fact>
            ))}
            <Fact term={terms.mediatorsIdea}>{help.ideaTerms}</Fact>
          </dl>
        </section>
        <Part title={help.conveyTitle} sentences={help.convey} isOrdered />
        <Part title={help.limitsTitle} sentences={help.limits} />
        <Part title={help.proofTitle} sentences={help.proof} />
      </div>
    </div>
  );
};

/** The acts of one group with their keys; those that share a key are never possible together. */
const ActKeys = ({ group }: { readonly group: ActGroup }) => {
  const words = useWords();
  return (
    <>
      <h3>{words.acts.groups[group]}</h3>
      <dl className="facts">
        {keysOf(group).map(([sign, acts]) => (
          <Fact key={sign} term={<kbd>{sign}</kbd>}>
            {words.acts.either(acts.map((act) => lineOf(act).name(words)))}
          </Fact>
        ))}
      </dl>
    </>
  );
};

const Fact = ({ term, children }: { readonly term: React.ReactNode; readonly children: string }) => (
  <>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </>
);

const Part = ({
  title,
  sentences,
  isOrdered = false,
}: {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly isOrdered?: boolean;
}) => {
  const List = isOrdered ? "ol" : "ul";
  return (
    <section className="card stack">
      <h2>{title}</h2>
      <List className="help-list">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </List>
    </section>
  );
};
