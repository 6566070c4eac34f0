/**
 * The dictionary of the humanitarian exchange language, release 1.1 (30 April 2018), as its core schema lists it: hashtags
 * with status "Released", and attributes likewise, of release 1.0 or 1.1. Later, rejected, deprecated and proposed ones
 * are left out.
 *
 * Source: the HXL core schemas, https://data.humdata.org/dataset/hxl-core-schemas; for people,
 * https://hxlstandard.org/standard/1-1final/dictionary/.
 */
const HXL_HASHTAGS: ReadonlySet<string> = new Set(
  (
    "access activity adm1 adm2 adm3 adm4 adm5 affected beneficiary capacity cause channel contact country crisis " +
    "currency date description event frequency geo group impact indicator inneed item loc meta need operations org " +
    "output population reached region respondee sector service severity status subsector targeted value"
  ).split(" "),
);

const HXL_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    "abducted activity adolescents adults approved bounds canceled children cluster code converted coord dest " +
    "displaced elderly elevation email end f funder hh i id idps impl incamp ind infants infected injured killed lat " +
    "lon m name noncamp num occurred origin phone prog programme project provided refugees reported source start text " +
    "type url used"
  ).split(" "),
);

/** What of a tag is not in the dictionary; nothing where all of it is. */
export const notInHxl = (tag: string): readonly string[] => {
  const [hashtag = "", ...attributes] = tag.replace(/^#/, "").split("+");
  return [
    ...(HXL_HASHTAGS.has(hashtag) ? [] : [`#${hashtag}`]),
    ...attributes.filter((attribute) => !HXL_ATTRIBUTES.has(attribute)).map((attribute) => `+${attribute}`),
  ];
};
