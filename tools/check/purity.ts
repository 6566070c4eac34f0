/**
 * Finds clocks, randomness, locale and escape hatches in the pure packages. Their tsconfig already hides what
 * the browser and Node bring; this covers what is part of the language itself and so always compiles.
 */
import ts from "typescript";

export type Impurity = { readonly file: string; readonly line: number; readonly what: string };

const forbiddenGlobals = new Map([
  ["Intl", "locale"],
  ["globalThis", "an escape to everything else"],
  ["eval", "code that no check reads"],
  ["Function", "code that no check reads"],
  ["WeakRef", "the garbage collector's timing"],
  ["FinalizationRegistry", "the garbage collector's timing"],
]);

/** Methods that answer by the machine's locale or time zone, whatever they are called on. */
const localMethods =
  /^(toLocale\w*|localeCompare|toDateString|toTimeString|getTimezoneOffset|[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|Year))$/;

/**
 * @param file name shown in the findings
 * @param source TypeScript text
 * @param allowedIntl members of Intl that this package may use
 */
export const findImpurities = (
  file: string,
  source: string,
  allowedIntl: readonly string[] = [],
): readonly Impurity[] => {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ESNext, true);
  const declared = namesDeclaredIn(tree);
  const found: Impurity[] = [];
  const report = (position: number, what: string): void => {
    found.push({ file, line: tree.getLineAndCharacterOfPosition(position).line + 1, what });
  };

  for (const reference of [...tree.typeReferenceDirectives, ...tree.libReferenceDirectives]) {
    report(reference.pos, "types of another environment");
  }
  const visit = (node: ts.Node): void => {
    const what = impurityOf(node, declared, allowedIntl);
    if (what !== undefined) report(node.getStart(tree), what);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

const impurityOf = (
  node: ts.Node,
  declared: ReadonlySet<string>,
  allowedIntl: readonly string[],
): string | undefined => {
  if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return undefined;
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    const member = memberName(node);
    if (member !== undefined && localMethods.test(member)) return `${member} (locale or time zone)`;
    if (ts.isIdentifier(node.expression) && !declared.has(node.expression.text)) {
      const name = `${node.expression.text}.${member ?? "[…]"}`;
      if (name === "Math.random" || name === "Math.[…]") return "Math.random (randomness)";
      if (name === "Date.now" || name === "Date.[…]") return "Date.now (clock)";
    }
    return undefined;
  }
  if (ts.isIdentifier(node) && !declared.has(node.text) && isValue(node)) {
    if (node.text === "Date") return impurityOfDate(node);
    if (node.text === "Math" && !isReceiver(node)) return "Math handed on (randomness)";
    if (node.text === "Intl" && isAllowedIntl(node, allowedIntl)) return undefined;
    const why = forbiddenGlobals.get(node.text);
    if (why !== undefined) return `${node.text} (${why})`;
  }
  return undefined;
};

/** `new Date(moment)` with one argument converts; every other use reads the clock or the time zone. */
const impurityOfDate = (name: ts.Identifier): string | undefined => {
  const parent = name.parent;
  if (isReceiver(name)) return undefined;
  if (ts.isNewExpression(parent) && parent.expression === name && parent.arguments?.length === 1)
    return undefined;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
    return undefined;
  return "Date without a moment (clock or time zone)";
};

const isReceiver = (name: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(name.parent) || ts.isElementAccessExpression(name.parent)) &&
  name.parent.expression === name;

const isAllowedIntl = (name: ts.Identifier, allowed: readonly string[]): boolean => {
  const parent = name.parent;
  return isReceiver(name) && ts.isPropertyAccessExpression(parent) && allowed.includes(parent.name.text);
};

/** Whether a name stands for a value here, rather than for a type, a property or a key. */
const isValue = (name: ts.Identifier): boolean => {
  const parent = name.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === name;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === name;
  if (ts.isQualifiedName(parent) || ts.isTypeNode(parent)) return false;
  return !(ts.isTypeElement(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent));
};

const memberName = (node: ts.PropertyAccessExpression | ts.ElementAccessExpression): string | undefined => {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : undefined;
};

/** A file's own `Function` or `Date` is its own business: whatever it declares anywhere is not the global. */
const namesDeclaredIn = (tree: ts.SourceFile): ReadonlySet<string> => {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      (ts.isVariableDeclaration(node) ||
        ts.isParameter(node) ||
        ts.isBindingElement(node) ||
        ts.isFunctionDeclaration(node) ||
        ts.isClassDeclaration(node) ||
        ts.isImportSpecifier(node) ||
        ts.isImportClause(node) ||
        ts.isNamespaceImport(node)) &&
      node.name !== undefined &&
      ts.isIdentifier(node.name)
    ) {
      names.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return names;
};
