import type { RoomView } from "@parley/client";
import type { RoomKind } from "@parley/domain";
import type { CSSProperties } from "react";

const SHAPES: Readonly<Record<RoomKind, "dot" | "ring" | "square" | "half">> = {
  notebook: "square",
  delegation: "half",
  team: "square",
  coMediators: "ring",
  caucus: "dot",
  common: "ring",
  committee: "half",
};

/** Hues of rooms that belong to no party, in degrees. */
const HUES: Readonly<Partial<Record<RoomKind, number>>> = { common: 45, committee: 214, coMediators: 330 };

/** A hue as it is drawn, in light and in dark. */
export const hueToColour = (hue: number): string => `light-dark(hsl(${hue} 32% 38%), hsl(${hue} 38% 68%))`;

/** The room's colour, the same everywhere: its party's hue, else that of its kind, else ink. */
export const roomColour = (room: RoomView): string => {
  const hue = (room.party === null ? undefined : room.state.parties.get(room.party)?.hue) ?? HUES[room.kind];
  return hue === undefined ? "var(--ink)" : hueToColour(hue);
};

export const roomStyle = (room: RoomView): CSSProperties => {
  const style: CSSProperties & { "--room": string } = { "--room": roomColour(room) };
  return style;
};

/** The room's mark: its kind by shape, its party by colour. */
export const RoomMark = ({ room }: { readonly room: RoomView }) => (
  <span className="mark" data-shape={SHAPES[room.kind]} style={roomStyle(room)} aria-hidden="true" />
);
