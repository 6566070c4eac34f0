import ts from "typescript";

/** What makes something happen when it is pressed. */
const PRESSES = new Set(["onAction", "onClick", "onDoubleClick", "onPress"]);

export interface PressedElement {
  readonly line: number;
  /** The element or component that bears it. */
  readonly tag: string;
}

/** Every element of a component that does something when it is pressed. */
export const pressedElements = (path: string, text: string): readonly PressedElement[] => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: PressedElement[] = [];
  const look = (node: ts.Node): void => {
    const { parent } = node;
    if (ts.isJsxAttribute(node) && PRESSES.has(node.name.getText())) {
      const element = parent.parent;
      if (ts.isJsxOpeningElement(element) || ts.isJsxSelfClosingElement(element)) {
        const { line } = file.getLineAndCharacterOfPosition(element.getStart(file));
        found.push({ line: line + 1, tag: element.tagName.getText() });
      }
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
};
