import { describe, expect, it } from "vitest";
import { countTests, type Outcome, runSteps, type Step } from "../check/schedule.ts";

const fine: Outcome = { ok: true, output: "" };
const broken: Outcome = { ok: false, output: "why" };

const step = (name: string, act: Step["act"], more: Partial<Step> = {}): Step => ({
  name,
  what: name,
  cores: 1,
  act,
  ...more,
});

const namesOf = (done: readonly { readonly name: string }[]): readonly string[] =>
  done.map((one) => one.name);

describe("running the checks", () => {
  it("goes on after a failure, and leaves out only what needed the failed one", async () => {
    const done = await runSteps(
      [
        step("first", async () => broken),
        step("second", async () => fine),
        step("third", async () => fine, { needs: ["first"] }),
        step("fourth", async () => fine, { needs: ["second"] }),
      ],
      2,
      () => undefined,
    );
    expect(done.map(({ name, ok, wasRun }) => ({ name, ok, wasRun }))).toEqual([
      { name: "first", ok: false, wasRun: true },
      { name: "second", ok: true, wasRun: true },
      { name: "third", ok: false, wasRun: false },
      { name: "fourth", ok: true, wasRun: true },
    ]);
  });

  it("never keeps more cores busy than there are, and runs what fits side by side", async () => {
    let busy = 0;
    let most = 0;
    const work = (cores: number) => async (): Promise<Outcome> => {
      busy += cores;
      most = Math.max(most, busy);
      await new Promise((resolve) => setTimeout(resolve, 5));
      busy -= cores;
      return fine;
    };
    const steps = ([1, 2, 1, 1, 2, 0, 1] as const).map((cores, index) =>
      step(`${index}`, work(cores), { cores }),
    );
    const done = await runSteps(steps, 2, () => undefined);
    expect(namesOf(done)).toEqual(namesOf(steps));
    expect(most).toBe(2);
  });

  it("runs a step for two cores also where there is only one", async () => {
    const done = await runSteps([step("wide", async () => fine, { cores: 2 })], 1, () => undefined);
    expect(done[0]?.ok).toBe(true);
  });

  it("counts a step that throws as failed, with the reason", async () => {
    const thrown = async (): Promise<Outcome> => {
      throw new Error("no such program");
    };
    const [done] = await runSteps([step("only", thrown)], 2, () => undefined);
    expect(done).toMatchObject({ ok: false, output: "Error: no such program" });
  });

  it("says so when steps wait for each other, instead of waiting with them", async () => {
    const steps = [
      step("egg", async () => fine, { needs: ["hen"] }),
      step("hen", async () => fine, { needs: ["egg"] }),
    ];
    await expect(runSteps(steps, 2, () => undefined)).rejects.toThrow("egg, hen");
  });

  it("sums the tests, and counts a failed check without tests as one failure", () => {
    const done: readonly Outcome[] = [
      fine,
      broken,
      { ok: true, output: "", passed: 10, failed: 0, skipped: 2 },
      { ok: false, output: "", passed: 5, failed: 3, skipped: 0 },
    ];
    expect(countTests(done)).toEqual({ passed: 15, failed: 4, skipped: 2 });
  });
});
