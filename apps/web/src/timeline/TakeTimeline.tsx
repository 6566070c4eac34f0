import {
  type TimelineLabels,
  type TimelineLine,
  timelineToCsv,
  timelineToIcs,
  timelineToJson,
} from "@parley/domain";
import { useActs } from "../app/acts-context.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSnapshot } from "../app/seat-context.tsx";
import { download, fileNameOf } from "../people/download.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";
import { useWhat } from "./timeline-lines.ts";

const FILES = [
  { form: "csv", act: "saveTimelineCsv", type: "text/csv", render: timelineToCsv },
  { form: "json", act: "saveTimelineJson", type: "application/json", render: timelineToJson },
  { form: "ics", act: "saveTimelineIcs", type: "text/calendar", render: timelineToIcs },
] as const;

/** Takes the lines that are shown out of Parley: printed, as values, or what has a time for a calendar. */
export const TakeTimeline = ({
  lines,
  title,
}: {
  readonly lines: readonly TimelineLine[];
  readonly title: string;
}) => {
  const { timeline: words, common } = useWords();
  const { rooms } = useSnapshot();
  const roomName = useRoomName();
  const announce = useAnnounce();
  const what = useWhat();
  const labels: TimelineLabels = {
    columns: words.columns,
    what: ({ spot }) => what(spot),
    room: ({ room }) => {
      const view = rooms.get(room);
      return view === undefined ? "" : roomName(view);
    },
    candidate: words.candidate,
  };
  const isEmpty = lines.length === 0;
  const saving = FILES.map(({ form, act, type, render }) => ({
    ...{ act, name: words[form] },
    run: () => {
      download(fileNameOf(`${words.fileName} ${title}`, form), render(lines, labels, title), type);
      announce(words.saved);
    },
  }));
  useActs(isEmpty ? [] : [{ act: "printTimeline", run: () => print() }, ...saving]);
  return (
    <div className="stack no-print timeline-take">
      <div className="row">
        <Button act="printTimeline" isDisabled={isEmpty} onPress={() => print()}>
          {common.print}
        </Button>
        {saving.map(({ act, name, run }) => (
          <Button key={act} act={act} isDisabled={isEmpty} onPress={run}>
            {name}
          </Button>
        ))}
      </div>
      <p className="small quiet">{words.leaves}</p>
    </div>
  );
};
