export type {
  AppendError,
  ControlLog,
  CurrentHead,
  Mail,
  NewMailbox,
  PageRequest,
  RelayStore,
  StoreAppend,
  StoreCounts,
  WriteError,
} from "./store.ts";
