/**
 * Words too common to tell anything, folded as `fold` does. English only; in other languages a phrase may be
 * found that says little, which costs a glance, never a leak.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are as at be because been before being below
  between both but by can cannot could did do doe doing down during each few for from further had has have
  having he her here hi him how i if in into is it its just let may me might more most must my no nor not
  now of off on once only or other our out over own per same shall she should so some such than that the
  their them then there these they this those through thi to too under until up upon us very wa was we were
  what when where which while who whom why will with within without would yet you your say said side party
  talk people agree agreed accept ready want propose think one two first`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
