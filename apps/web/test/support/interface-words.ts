import ts from "typescript";

/** Attributes whose text a person reads or hears. */
const READ_OUT = new Set([
  "alt",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
  "hint",
  "label",
  "placeholder",
  "title",
]);

/** The product's own name is the same in every language. */
const NAMES = new Set(["Parley"]);

/** Words of the interface that stand in a component, where they belong into the catalogue. */
export const wordsInComponent = (path: string, text: string): readonly string[] => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const words = readableText(node);
    if (words !== null && /\p{L}/u.test(words) && !NAMES.has(words.trim())) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push(`${line + 1}: ${words.trim()}`);
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
};

/** What of this node itself would be read: text between tags, a literal in braces, a literal that is read out. */
const readableText = (node: ts.Node): string | null => {
  if (ts.isJsxText(node)) return node.text;
  if (ts.isJsxExpression(node) && node.expression !== undefined) {
    const isChild = ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent);
    return isChild ? literalsOf(node.expression) : null;
  }
  if (ts.isJsxAttribute(node) && READ_OUT.has(node.name.getText())) {
    const { initializer } = node;
    if (initializer === undefined) return null;
    if (ts.isStringLiteral(initializer)) return initializer.text;
    if (ts.isJsxExpression(initializer) && initializer.expression !== undefined)
      return literalsOf(initializer.expression);
  }
  return null;
};

/** Literals that such an expression comes to, also by a choice or within a template. */
const literalsOf = (expression: ts.Expression): string => {
  if (ts.isStringLiteralLike(expression)) return expression.text;
  if (ts.isTemplateExpression(expression))
    return [expression.head.text, ...expression.templateSpans.map(({ literal }) => literal.text)].join(" ");
  if (ts.isConditionalExpression(expression))
    return `${literalsOf(expression.whenTrue)} ${literalsOf(expression.whenFalse)}`;
  if (ts.isParenthesizedExpression(expression)) return literalsOf(expression.expression);
  return "";
};
