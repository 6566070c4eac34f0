import { useMemo } from "react";
import { encode } from "uqr";

/** The longest text that any QR code holds, in bytes, at the lowest correction. */
const MAX_BYTES = 2_900;
const BORDER_MODULES = 3;

/** A text as a QR code, drawn as one path so that it stays sharp at any size. */
export const QrCode = ({
  text,
  alt,
  tooLong,
}: {
  readonly text: string;
  readonly alt: string;
  readonly tooLong: string;
}) => {
  const drawn = useMemo(() => (text.length > MAX_BYTES ? null : drawingOf(text)), [text]);
  return drawn === null ? (
    <p className="quiet">{tooLong}</p>
  ) : (
    <svg
      className="qr"
      role="img"
      aria-label={alt}
      viewBox={`0 0 ${drawn.size} ${drawn.size}`}
      shapeRendering="crispEdges"
    >
      <title>{alt}</title>
      <rect width={drawn.size} height={drawn.size} fill="#fff" />
      <path d={drawn.path} fill="#000" />
    </svg>
  );
};

const drawingOf = (text: string): { readonly size: number; readonly path: string } => {
  const { size, data } = encode(text, { ecc: "L", border: BORDER_MODULES });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isBlack, x) => (isBlack ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size, path: squares.join("") };
};
