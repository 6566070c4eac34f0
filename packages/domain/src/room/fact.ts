import type { DeviceId, EntryHash } from "../ids.ts";

/** Who must admit a newcomer, as the relay's log enforces it. */
export type Admission = "any" | "another" | "every" | "first" | "firstAndOwn";

export interface FoundingDevice {
  readonly device: DeviceId;
  readonly signer: boolean;
  readonly writer: boolean;
}

/** Founders in one numbered signer group; what the number means, the seats say. */
export interface FoundingGroup {
  readonly group: number;
  readonly devices: readonly FoundingDevice[];
}

export interface Founded {
  readonly type: "founded";
  readonly groups: readonly FoundingGroup[];
  readonly admission: Admission;
  readonly rulesVersion: number;
}

export interface DeviceAdmitted {
  readonly type: "deviceAdmitted";
  readonly device: DeviceId;
  readonly group: number;
  readonly signer: boolean;
  readonly writer: boolean;
  readonly proposedBy: DeviceId;
  readonly secondedBy: readonly DeviceId[];
}

export interface AdmissionProposed {
  readonly type: "admissionProposed";
  readonly device: DeviceId;
  readonly group: number;
  readonly signer: boolean;
  readonly writer: boolean;
  readonly by: DeviceId;
  readonly proposal: EntryHash;
}

export interface DeviceRemoved {
  readonly type: "deviceRemoved";
  readonly device: DeviceId;
  readonly by: DeviceId;
}

export interface EpochBegan {
  readonly type: "epochBegan";
  readonly epoch: number;
  readonly history: "continued" | "restarted";
}

/** What the client derives from verified control entries; never sealed, never parsed here. */
export type RoomFact = Founded | DeviceAdmitted | AdmissionProposed | DeviceRemoved | EpochBegan;
