import {
  type TimelineLabels,
  type TimelineLine,
  timelineToCsv,
  timelineToIcs,
  timelineToJson,
} from "@parley/domain";
import { useRoomName } from "../app/room-name.ts";
import { useSnapshot } from "../app/seat-context.tsx";
import { download, fileNameOf } from "../people/download.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";

const FILES = [
  { form: "csv", type: "text/csv", render: timelineToCsv },
  { form: "json", type: "application/json", render: timelineToJson },
  { form: "ics", type: "text/calendar", render: timelineToIcs },
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
  const labels: TimelineLabels = {
    columns: words.columns,
    what: ({ spot }) => words.what[spot.type],
    room: ({ room }) => {
      const view = rooms.get(room);
      return view === undefined ? "" : roomName(view);
    },
    candidate: words.candidate,
  };
  const isEmpty = lines.length === 0;
  return (
    <div className="stack no-print timeline-take">
      <div className="row">
        <Button isDisabled={isEmpty} onPress={() => print()}>
          {common.print}
        </Button>
        {FILES.map(({ form, type, render }) => (
          <Button
            key={form}
            isDisabled={isEmpty}
            onPress={() => {
              download(fileNameOf(`${words.fileName} ${title}`, form), render(lines, labels, title), type);
              announce(words.saved);
            }}
          >
            {words[form]}
          </Button>
        ))}
      </div>
      <p className="small quiet">{words.leaves}</p>
    </div>
  );
};
