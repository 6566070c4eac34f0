import { type DragEvent, useId, useState } from "react";
import { useWords } from "../words/catalogue.ts";

/** A file, chosen or dropped. */
export const FileField = ({
  label,
  accept,
  onFile,
}: {
  readonly label: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}) => {
  const { record: words } = useWords();
  const id = useId();
  const { isOver, ...drop } = useFileDrop(onFile);
  return (
    <div className="field file-field" data-over={isOver ? "" : undefined} {...drop}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file may be chosen once more after it was changed.
          event.target.value = "";
        }}
      />
      <span className="hint">{words.dropHint}</span>
    </div>
  );
};

/** Takes a file that is dropped on an element. */
export const useFileDrop = (onFile: (file: File) => void) => {
  const [isOver, setOver] = useState(false);
  const hasFile = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");
  return {
    isOver,
    onDragOver: (event: DragEvent): void => {
      if (!hasFile(event)) return;
      // Otherwise the browser would open the file in place of Parley.
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent): void => {
      if (event.currentTarget.contains(event.relatedTarget as Node | null)) return;
      setOver(false);
    },
    onDrop: (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      const file = event.dataTransfer.files[0];
      if (file !== undefined) onFile(file);
    },
  };
};
