const LINE_HEIGHT = 22;
const LETTER_HEIGHT = 15;
/** Of such a letter, at most on average. */
const LETTER_WIDTH = 8;

/**
 * The plot as a file of its own: what the style sheet says stands in each element, and below it, line by line, what its
 * reader cannot see from the screen any more.
 */
export const svgText = (plot: SVGSVGElement, legend: readonly string[]): string => {
  const copy = plot.cloneNode(true) as SVGSVGElement;
  const originals = [...plot.querySelectorAll("*")];
  [...copy.querySelectorAll("*")].forEach((element, k) => {
    const original = originals[k];
    if (original === undefined) return;
    const style = getComputedStyle(original);
    for (const name of STYLED) element.setAttribute(name, style.getPropertyValue(name));
  });
  const { width, height } = plot.viewBox.baseVal;
  const full = height + LINE_HEIGHT * (legend.length + 1);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("viewBox", `0 0 ${width} ${full}`);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(full));
  const { color, fontFamily } = getComputedStyle(document.body);
  const room = width - 2 * LINE_HEIGHT;
  for (const [k, words] of legend.entries()) {
    const line = document.createElementNS(plot.namespaceURI, "text");
    const attributes = {
      ...{ x: LINE_HEIGHT, y: height + LINE_HEIGHT * (k + 1), fill: color },
      ...{ "font-size": LETTER_HEIGHT, "font-family": fontFamily },
      ...(words.length * LETTER_WIDTH > room ? { textLength: room, lengthAdjust: "spacingAndGlyphs" } : {}),
    };
    for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, String(value));
    line.textContent = words;
    copy.append(line);
  }
  return new XMLSerializer().serializeToString(copy);
};

const STYLED = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-linecap",
  "stroke-dasharray",
  "stroke-linejoin",
  "paint-order",
  "display",
  "opacity",
  "font-family",
  "font-size",
];

const PIXELS_PER_UNIT = 2;

/** The same as a picture. */
export const pngBytes = async (
  plot: SVGSVGElement,
  legend: readonly string[],
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([svgText(plot, legend)], { type: "image/svg+xml" }));
  try {
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const canvas = document.createElement("canvas");
    canvas.width = width * PIXELS_PER_UNIT;
    canvas.height = height * PIXELS_PER_UNIT;
    const context = canvas.getContext("2d");
    if (context === null) return null;
    context.fillStyle = getComputedStyle(document.body).backgroundColor;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    return blob === null ? null : new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
};
