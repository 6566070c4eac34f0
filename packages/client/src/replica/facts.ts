import type { FoundingGroup, RoomFact } from "@parley/domain";
import type { Control, Entry, EntryHash, Member, Rights } from "@parley/protocol";

/**
 * What a verified control entry amounts to in the rules' words: a pure function of the rights before it and of the
 * entry, so that every member derives the same facts.
 */
export const factsOf = (before: Rights | null, entry: Entry, control: Control): readonly RoomFact[] => {
  const by = entry.header.device;
  switch (control.type) {
    case "founding": {
      const { statement } = control;
      const { admission, rulesVersion } = statement;
      return [{ type: "founded", groups: groupsOf(statement.members), admission, rulesVersion }];
    }
    case "change":
      return [
        ...control.removed.map((device): RoomFact => ({ type: "deviceRemoved", device, by })),
        ...control.admitted.map(
          (member): RoomFact => ({
            type: "deviceAdmitted",
            ...grantOf(member),
            proposedBy: by,
            secondedBy: [],
          }),
        ),
        { type: "epochBegan", epoch: control.epoch.epoch, history: control.epoch.history },
      ];
    case "proposal":
      return [{ type: "admissionProposed", ...grantOf(control.member), by, proposal: entry.hash }];
    case "second":
      return control.epoch === null
        ? []
        : [
            {
              type: "deviceAdmitted",
              ...grantOf(control.member),
              ...consentsTo(before, control.proposal, by),
            },
            { type: "epochBegan", epoch: control.epoch.epoch, history: control.epoch.history },
          ];
  }
};

const grantOf = ({ device, group, signer, writer }: Member) => ({ device, group, signer, writer });

const consentsTo = (before: Rights | null, proposal: EntryHash, last: Member["device"]) => {
  const [proposedBy = last, ...seconds] = before?.proposals.get(proposal)?.consents ?? [];
  return { proposedBy, secondedBy: [...seconds, last] };
};

const groupsOf = (members: readonly Member[]): readonly FoundingGroup[] => {
  const groups = new Map<number, Member[]>();
  for (const member of members) groups.set(member.group, [...(groups.get(member.group) ?? []), member]);
  return [...groups].map(([group, devices]) => ({
    group,
    devices: devices.map(({ device, signer, writer }) => ({ device, signer, writer })),
  }));
};
