import { newId, systemRandomness } from "@parley/client";
import { type IssueId, LIMITS } from "@parley/domain";
import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from "react";
import { useDraftText } from "../app/use-draft.ts";
import { Button } from "../ui/Button.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { useIssues } from "./issues-context.ts";

export interface AddIssueHandle {
  readonly start: (below: IssueId | null) => void;
}

/** Stands for the first level in the list of places; no issue has this id. */
const FIRST_LEVEL = "";

/** The field for a new issue. Enter adds it, and the field is ready for the next. */
export const AddIssue = ({ handle }: { readonly handle: RefObject<AddIssueHandle | null> }) => {
  const { view, list, undoable, goTo } = useIssues();
  const { issues: words } = useWords();
  const [title, setTitle] = useDraftText(`issue:${view.room}`);
  const typed = useRef(title);
  useEffect(() => {
    typed.current = title;
  }, [title]);
  const [below, setBelow] = useState<IssueId | typeof FIRST_LEVEL>(FIRST_LEVEL);
  const field = useRef<HTMLInputElement>(null);
  useImperativeHandle(handle, () => ({
    start: (parent) => {
      setBelow(parent ?? FIRST_LEVEL);
      field.current?.focus();
    },
  }));
  const parents = list.flatMap(({ issue, level }) => (level === 1 ? [issue] : []));
  const parent = parents.find(({ issue }) => issue === below)?.issue;
  const add = async (): Promise<void> => {
    const name = title.trim();
    if (name === "") return;
    const issue = newId(systemRandomness, "issue", view.room);
    setTitle("");
    const isAdded = await undoable.perform({
      room: view.room,
      acts: [
        {
          type: "issuesAdded",
          issues: [
            {
              ...{ issue, title: name, kind: { type: "options" }, options: [] },
              ...(parent === undefined ? {} : { parent }),
            },
          ],
        },
      ],
      undo: [{ type: "issueSetAside", issue }],
      done: words.added(name),
    });
    if (isAdded) goTo(issue);
    // What was typed is not lost, unless the next was begun meanwhile.
    else if (typed.current === "") setTitle(name);
  };
  return (
    <form
      className="issue-add no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className="field">
        <label htmlFor="new-issue">{words.newIssue}</label>
        <input
          ref={field}
          id="new-issue"
          className="input"
          value={title}
          maxLength={LIMITS.line}
          aria-describedby="new-issue-hint"
          onChange={(event) => setTitle(event.target.value)}
        />
        <span className="hint" id="new-issue-hint">
          {words.newIssueHint}
        </span>
      </div>
      {parents.length === 0 ? null : (
        <ChoiceField
          label={words.below}
          value={parent ?? FIRST_LEVEL}
          onChange={setBelow}
          choices={[
            [FIRST_LEVEL, words.firstLevel] as const,
            ...parents.map(({ issue, title: name }) => [issue, words.belowOf(name)] as const),
          ]}
        />
      )}
      <Button type="submit" isDisabled={title.trim() === ""}>
        {words.add}
      </Button>
    </form>
  );
};
