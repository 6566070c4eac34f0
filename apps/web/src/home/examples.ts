import { type Outcome, systemRandomness, type Workspace } from "@parley/client";
import type { MediationId } from "@parley/domain";
import type { MediationScreen } from "../app/routes.ts";
import type { Catalogue } from "../words/catalogue.ts";

/** A mediation to look at: opened as one's own, with everything that the example has in it. */
export interface Example {
  readonly name: keyof Catalogue["home"]["examples"]["list"];
  /** Where whoever opens it stands first. */
  readonly screen: MediationScreen;
  /** Loads the example and opens it; nothing of it is loaded before. */
  readonly open: (workspace: Workspace, wish: ExampleWish) => Promise<Outcome<MediationId>>;
}

export interface ExampleWish {
  readonly myName: string;
  readonly title: string;
  readonly words: Catalogue;
}

export const EXAMPLES: readonly Example[] = [
  {
    name: "ankara",
    screen: "table",
    open: async (workspace, { myName }) =>
      (await import("@parley/ankara-2024-09")).fillExample(workspace, myName, systemRandomness),
  },
  {
    name: "campDavid",
    screen: "packages",
    open: async (...at) =>
      openPackages((await import("@parley/camp-david-1978", { with: { type: "json" } })).default, ...at),
  },
  {
    name: "labour",
    screen: "packages",
    open: async (...at) =>
      openPackages((await import("@parley/labour", { with: { type: "json" } })).default, ...at),
  },
];

const openPackages = async (
  content: object,
  workspace: Workspace,
  { words, ...wish }: ExampleWish,
): Promise<Outcome<MediationId>> => {
  const { openScenario, readScenario } = await import("../packages/bring/bring-in.ts");
  const read = readScenario("example.json", JSON.stringify(content));
  if (!read.ok) throw new Error(`Parley has a bug: an example is faulty: ${read.error[0]?.message ?? ""}`);
  return openScenario(workspace, { ...wish, say: words.packages.bring }, read.value);
};
