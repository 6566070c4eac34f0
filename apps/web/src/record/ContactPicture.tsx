import type { Contact, Party, PartyId } from "@parley/domain";
import { useMemo } from "react";
import { useWords } from "../words/catalogue.ts";
import { type ContactNode, contactGraph, PICTURE, standsFor } from "./contact-graph.ts";
import { PictureFrame } from "./PictureFrame.tsx";

/** Who was in touch with whom, through whom: ink on paper, so that it prints. The table beside it says the same. */
export const ContactPicture = ({
  contacts,
  parties,
}: {
  readonly contacts: readonly Contact[];
  readonly parties: ReadonlyMap<PartyId, Party>;
}) => {
  const { recordParts } = useWords();
  const { contacts: words } = recordParts;
  const { nodes, edges } = useMemo(() => contactGraph(contacts), [contacts]);
  const { width, height, margin } = PICTURE;
  if (edges.length === 0) return null;
  const nameOf = (node: ContactNode): string => {
    const label = standsFor(node, parties);
    return label === null ? node.name : words.standsFor(node.name, label);
  };
  const told = words.describe(
    edges.map(({ from, to, times, isThrough }) => words.edge(nameOf(from), nameOf(to), times, isThrough)),
  );
  return (
    <figure className="record-picture">
      <PictureFrame label={words.picture}>
        <svg viewBox={`${-margin} 0 ${width + 2 * margin} ${height}`} role="img" aria-label={told}>
          {edges.map(({ from, to, times, isThrough }) => (
            <g
              key={`${from.key} ${to.key} ${isThrough}`}
              className="contact-edge"
              data-through={isThrough || undefined}
            >
              <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
              {times === 0 ? null : (
                <text x={(from.x + to.x) / 2} y={(from.y + to.y) / 2 - 4} textAnchor="middle">
                  {times}
                </text>
              )}
            </g>
          ))}
          {nodes.map((node) => {
            const { key, x, y } = node;
            const name = nameOf(node);
            return (
              <g key={key} className="contact-node">
                <circle cx={x} cy={y} r={6} />
                <text
                  x={x}
                  y={y < height / 2 ? y - 12 : y + 22}
                  textAnchor={x < width / 3 ? "end" : x > (2 * width) / 3 ? "start" : "middle"}
                >
                  {shortened(name)}
                  <title>{name}</title>
                </text>
              </g>
            );
          })}
        </svg>
      </PictureFrame>
      <figcaption className="small quiet">
        <b>{words.picture}.</b> {words.pictureHint}
      </figcaption>
    </figure>
  );
};

const NAME_LENGTH = 24;
const shortened = (name: string): string =>
  [...name].length <= NAME_LENGTH ? name : `${[...name].slice(0, NAME_LENGTH - 1).join("")}…`;
