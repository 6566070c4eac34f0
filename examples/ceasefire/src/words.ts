/** Every word that is said in the tour. Tests look for each of them where it must not be. */
export const WORDS = {
  frame: "The frame of these talks is resolution 9 of the League Council, which all sides have accepted.",
  guarantee: "Brennor stands ready to guarantee whatever both sides sign.",
  teamNote: "Ostrel speaks with Sulmere's liaison on Thursdays; Tamsel with Norvane's.",
  ostrelNote: "What comes in by road matters more to both than either says.",
  minutesTitle: "First round with Sulmere",
  minutes:
    "Captives are exchanged for prisoners in three phases. Relief lorries use the Mill Road corridor every day. " +
    "Forces withdraw from the Reed Line corridor in the second phase. Displaced families return as resolution 9 says.",
  confidence:
    "For you alone: we could live with forty days for the first phase, if families may return from its first day.",
  hint: "We are ready to talk about the length of the first phase.",
  slip: "There may be room to talk about the length of the first phase, perhaps 40 days.",
  carried: "There may be room to talk about the length of the first phase.",
  answer: "We will talk about the length of the first phase.",
  next: "We meet again tomorrow at nine.",
  planTitle: "Captives, withdrawal and return in three phases",
  withdrawal: "Norvane's forces leave the Reed Line corridor",
  finding: "At noon two posts by the reed beds were still manned.",
  explanation: "The last two posts wait for their relief, which the flood keeps back.",
  listTitle: "Second list of captives",
  firstName: "Ansel Tarrow",
  secondName: "Birte Holm Vassen",
  thirdName: "Coren Maddick",
  lorries: "Relief lorries pass by the Mill Road corridor every day",
  incidentPlace: "Reed beds, east bank",
  incident: "Two shots were heard over the reed beds.",
  condition: "One thing more: the Reed Line corridor stays open to our supply lorries until the third phase.",
} as const;

/** What the check of outgoing words must stop, as it stands in `slip`. */
export const STOPPED_NUMBER = "40 days";
