import type { Intended } from "@parley/client";
import { inParts, type ListVersion, newestVersion, type PartyId, rowsToCsv } from "@parley/domain";
import { useState } from "react";
import type { ActName, OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { shortHash } from "../exchange/Answers.tsx";
import { type May, useMay } from "../exchange/use-may.ts";
import { download, fileNameOf } from "../people/download.ts";
import { useReadBy } from "../room/names.ts";
import { ActButton } from "../ui/ActButton.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { countsOf, type HeldList, standingObjections } from "./held-lists.ts";
import { PutIn } from "./PutIn.tsx";
import { useListWords } from "./use-list-words.ts";

/** What can be done with a list as a whole, as far as this seat may. */
export const ListActs = ({
  held,
  all,
  undoable,
}: {
  readonly held: HeldList;
  readonly all: readonly HeldList[];
  readonly undoable: Undoable;
}) => {
  const { lists: words, common } = useWords();
  const may = useMay(held.view);
  const [isPutting, setPutting] = useState(false);
  const [asked, ask] = useState<WholeAct | null>(null);
  const acts = wholeActs(held, may);
  const version = held.list.versions.length + 1;
  const mayPutIn = may({
    ...{ type: "entriesListed", list: held.list.list, version },
    entries: [{ pseudonym: FRESH }],
  });
  const save = useSaveList(held);
  const csv: OfferedAct = { act: "saveCsv", run: save };
  useActs([
    ...(mayPutIn ? [{ act: "putInList", run: () => setPutting(true) } as const] : []),
    ...acts.map((act): OfferedAct => ({ act: LIST_ACTS[act.type], run: () => ask(act) })),
    ...(newestVersion(held.list) === undefined ? [] : [csv]),
  ]);
  return (
    <div className="row no-print">
      {mayPutIn ? (
        <Button
          {...(version === 1 ? { tone: "go" as const } : {})}
          act="putInList"
          onPress={() => setPutting(true)}
        >
          {words.act.putIn(version)}
        </Button>
      ) : null}
      {acts.map((act) => (
        <Button key={act.type} act={LIST_ACTS[act.type]} onPress={() => ask(act)}>
          {words.act[act.type]}
        </Button>
      ))}
      {newestVersion(held.list) === undefined ? null : (
        <>
          <Button onPress={() => print()}>{common.print}</Button>
          <ActButton offered={csv} />
          <span className="small quiet">{words.leaves}</span>
        </>
      )}
      {isPutting ? (
        <PutIn held={held} all={all} undoable={undoable} onClose={() => setPutting(false)} />
      ) : null}
      {asked === null ? null : (
        <WholeActDialog held={held} act={asked} undoable={undoable} onClose={() => ask(null)} />
      )}
    </div>
  );
};

/** A pseudonym that no list has; it is never sent. */
const FRESH = "\u2013";

interface WholeAct {
  readonly type: "vet" | "claimAll" | "agree" | "freeze" | "permit";
  readonly side: PartyId | null;
  readonly acts: readonly Intended[];
  /** How many entries it is about. */
  readonly count: number;
}

const LIST_ACTS = {
  ...{
    vet: "vetList",
    claimAll: "claimAll",
    agree: "agreeList",
    freeze: "freezeList",
    permit: "permitNames",
  },
} as const satisfies Readonly<Record<WholeAct["type"], ActName>>;

const wholeActs = ({ list }: HeldList, may: May): readonly WholeAct[] => {
  const version = newestVersion(list);
  const id = list.list;
  const permit: Intended = { type: "namesPermitted", list: id, side: list.side };
  const permitting: readonly WholeAct[] =
    list.nameReaders === "ownRooms" && may(permit)
      ? [{ type: "permit", side: list.side, acts: [permit], count: 0 }]
      : [];
  if (version === undefined) return permitting;
  const of = { list: id, version: version.version };
  const side = list.otherSide;
  const vet: Intended = { type: "vettingBegan", ...of, side };
  const agree: Intended = { type: "listAgreed", ...of, side, hash: version.hash };
  const freeze: Intended = { type: "listFrozen", ...of };
  const claims = unclaimed(version, list.side, side);
  const [first] = claims;
  const mayClaim = first !== undefined && may({ type: "categoryClaimed", ...of, side, claims: [first] });
  return [
    ...(may(vet) ? [{ type: "vet", side, acts: [vet], count: 0 } as const] : []),
    ...(mayClaim
      ? [
          {
            ...({ type: "claimAll", side, count: claims.length } as const),
            acts: inParts(claims).map((part) => ({
              ...{ type: "categoryClaimed" as const, ...of, side, claims: part },
            })),
          },
        ]
      : []),
    ...(may(agree) ? [{ type: "agree", side, acts: [agree], count: 0 } as const] : []),
    ...(may(freeze) ? [{ type: "freeze", side: null, acts: [freeze], count: 0 } as const] : []),
    ...permitting,
  ];
};

/** Entries whose category the list names, that the other side has said nothing of yet and does not object to. */
const unclaimed = (version: ListVersion, own: PartyId, other: PartyId) =>
  [...version.entries.values()].flatMap(({ pseudonym, categories }) => {
    const claim = categories.find(({ side }) => side === own);
    const isSilent = !categories.some(({ side }) => side === other);
    const isFree = standingObjections(version, pseudonym).length === 0;
    return claim !== undefined && isSilent && isFree ? [{ pseudonym, category: claim.category }] : [];
  });

const WholeActDialog = ({
  held,
  act,
  undoable,
  onClose,
}: {
  readonly held: HeldList;
  readonly act: WholeAct;
  readonly undoable: Undoable;
  readonly onClose: () => void;
}) => {
  const { lists } = useWords();
  const { dialog: words, done } = lists;
  const say = useListWords(held);
  const readBy = useReadBy(held.view);
  const version = newestVersion(held.list);
  const side = act.side === null ? "" : say.party(act.side);
  const number = version?.version ?? 0;
  const texts = {
    vet: [lists.act.vet, "", done.vetting],
    claimAll: [words.claimAll, words.claimAllHint(side, act.count), done.claimed(act.count)],
    agree: [words.agree(number), words.agreeHint(side), done.agreed],
    freeze: [words.freeze(number), words.freezeHint, done.frozen],
    permit: [words.permit, words.permitHint, done.permitted],
  } as const;
  const [title, hint, said] = texts[act.type];
  return (
    <DeedDialog
      title={title}
      hint={[hint, lists.seenBy(readBy)].filter((part) => part !== "").join(" ")}
      go={act.type === "vet" ? lists.act.vet : words.go}
      isReady
      deed={() => ({ room: held.view.room, acts: act.acts, undo: [], done: said })}
      undoable={undoable}
      onClose={onClose}
    >
      {version === undefined ? null : <p className="small num">{lists.hash(shortHash(version.hash))}</p>}
    </DeedDialog>
  );
};

const useSaveList = (held: HeldList): (() => void) => {
  const { lists: words } = useWords();
  const say = useListWords(held);
  const announce = useAnnounce();
  return () => {
    const version = newestVersion(held.list);
    const { execution } = countsOf(held);
    const rows = [...(version?.entries.values() ?? [])].map((entry) => ({
      pseudonym: entry.pseudonym,
      name: entry.identity?.name ?? "",
      category: say.categories(entry),
      condition: say.conditions(entry),
      destination: entry.destination ?? "",
      objections: (version === undefined ? [] : standingObjections(version, entry.pseudonym))
        .map(({ ground, side }) => words.objection.said(words.ground[ground], say.party(side)))
        .join("; "),
      proofs: entry.proofs
        .map(
          ({ kind, judged }) =>
            `${words.proof[kind]}: ${judged === undefined ? words.proofs.open : words.proofs[judged.outcome]}`,
        )
        .join("; "),
      executed: execution.handedOver.has(entry.pseudonym) ? words.handedOver : "",
      note: entry.note ?? "",
    }));
    download(
      fileNameOf(`${words.fileName} ${held.list.title}`, "csv"),
      rowsToCsv(rows, words.columns),
      "text/csv",
    );
    announce(words.saved);
  };
};
