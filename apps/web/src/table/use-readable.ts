import type { RoomView } from "@parley/client";
import { useMemo } from "react";
import { useSnapshot } from "../app/seat-context.tsx";
import { isOfOneSide } from "./placing-wish.ts";
import type { Table } from "./table-model.ts";

/** The rooms whose words this seat may place: all that it is in, where it keeps a table of its own. */
export const useReadable = ({ keepers }: Table): readonly RoomView[] => {
  const { rooms } = useSnapshot();
  return useMemo(() => {
    const [keeper] = keepers;
    if (keeper === undefined) return [];
    if (!keepers.some(isOfOneSide)) return keepers;
    return [...rooms.values()].filter(
      ({ mediation, kind }) => mediation === keeper.mediation && kind !== "notebook",
    );
  }, [rooms, keepers]);
};
