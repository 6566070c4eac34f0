export type { FileRemark, Scenario, SourceFile } from "./faults.ts";
export { remarkToText } from "./faults.ts";
export { parseGenius } from "./genius.ts";
export { parseNegoLog } from "./negolog.ts";
export { parseConstraints, parseParleyJson } from "./parley-json.ts";
