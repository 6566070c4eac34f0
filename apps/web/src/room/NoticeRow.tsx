import type { Moment } from "@parley/domain";
import { useState } from "react";
import { routeOfDoing } from "../app/doing-route.ts";
import { Link } from "../app/Link.tsx";
import { ArchiveDialog, useArchives } from "../people/ArchiveDialog.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { useRoom } from "./room-context.ts";
import { useNotice } from "./use-notice.ts";

/** One quiet line: who came or went, what was agreed, what became of earlier words. */
export const NoticeRow = ({ moment }: { readonly moment: Moment }) => {
  const { view, jumpTo } = useRoom();
  const { room: words } = useWords();
  const times = useTimes();
  const notice = useNotice(view.state)(moment);
  if (notice === null) return null;
  const { text, about, isOfTable, doing } = notice;
  const at = "at" in moment.happening ? moment.happening.at : undefined;
  return (
    <p className="notice">
      {at === undefined ? null : (
        <time dateTime={new Date(at).toISOString()}>
          <bdi>{times.time(at)}</bdi>
        </time>
      )}{" "}
      {isOfTable === true ? (
        <span>
          {text} <Link to={{ screen: "table", mediation: view.mediation }}>{words.toTable}</Link>
        </span>
      ) : doing !== undefined ? (
        <span>
          {text} <Link to={routeOfDoing(view.mediation, doing, view.state)}>{words.toDoing[doing.type]}</Link>
        </span>
      ) : about === undefined ? (
        text
      ) : (
        <button type="button" onClick={() => jumpTo(about)}>
          {text}
        </button>
      )}{" "}
      {moment.happening.type === "charterRestated" ? <ReadArchive /> : null}
      {moment.doubtful ? (
        <span className="doubt" title={words.doubtfulHint}>
          {words.doubtful}
        </span>
      ) : null}
    </p>
  );
};

/** The past of a restarted room, for those who were in it. */
const ReadArchive = () => {
  const { view, name } = useRoom();
  const { people } = useWords();
  const [isReading, setReading] = useState(false);
  const archives = useArchives(view);
  if (archives.length === 0) return null;
  return (
    <>
      <button type="button" onClick={() => setReading(true)}>
        {people.readArchive}
      </button>
      {isReading ? <ArchiveDialog name={name} states={archives} onClose={() => setReading(false)} /> : null}
    </>
  );
};
