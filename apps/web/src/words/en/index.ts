import { access } from "./access.ts";
import { acts } from "./acts.ts";
import { app } from "./app.ts";
import { audit } from "./audit.ts";
import { commitments } from "./commitments.ts";
import { common } from "./common.ts";
import { convey } from "./convey.ts";
import { copies } from "./copies.ts";
import { entry } from "./entry.ts";
import { errors } from "./errors.ts";
import { example } from "./example.ts";
import { exchange } from "./exchange.ts";
import { help } from "./help.ts";
import { home } from "./home.ts";
import { incidents } from "./incidents.ts";
import { issueTemplates } from "./issue-templates.ts";
import { issues } from "./issues.ts";
import { lists } from "./lists.ts";
import { operator } from "./operator.ts";
import { packages } from "./packages.ts";
import { people } from "./people.ts";
import { planDraft } from "./plan-draft.ts";
import { present } from "./present.ts";
import { record } from "./record.ts";
import { recordParts } from "./record-parts.ts";
import { register } from "./register.ts";
import { room } from "./room.ts";
import { search } from "./search.ts";
import { settings } from "./settings.ts";
import { steps } from "./steps.ts";
import { suggestions } from "./suggestions.ts";
import { table } from "./table.ts";
import { terms } from "./terms.ts";
import { timeline } from "./timeline.ts";
import { tour } from "./tour.ts";
import { undo } from "./undo.ts";

/** English, one file per screen. */
export const en = {
  acts,
  access,
  app,
  audit,
  commitments,
  common,
  convey,
  copies,
  entry,
  errors,
  example,
  exchange,
  help,
  home,
  incidents,
  issues,
  issueTemplates,
  lists,
  operator,
  packages,
  people,
  planDraft,
  present,
  record,
  recordParts,
  register,
  room,
  search,
  settings,
  steps,
  suggestions,
  table,
  terms,
  timeline,
  tour,
  undo,
};
