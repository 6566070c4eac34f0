/** In whose name delivered words stand. The label is text as agreed then, never a pointer to a source. */
export type Attribution =
  | { readonly type: "none" }
  | { readonly type: "party"; readonly label: string }
  | { readonly type: "mediatorsIdea" };
