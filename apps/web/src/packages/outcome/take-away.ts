/** The plot as a file of its own: what the style sheet says stands in each element. */
export const svgText = (plot: SVGSVGElement): string => {
  const copy = plot.cloneNode(true) as SVGSVGElement;
  const originals = [...plot.querySelectorAll("*")];
  [...copy.querySelectorAll("*")].forEach((element, k) => {
    const original = originals[k];
    if (original === undefined) return;
    const style = getComputedStyle(original);
    for (const name of STYLED) element.setAttribute(name, style.getPropertyValue(name));
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
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
export const pngBytes = async (plot: SVGSVGElement): Promise<Uint8Array<ArrayBuffer> | null> => {
  const { width, height } = plot.viewBox.baseVal;
  const image = new Image();
  const url = URL.createObjectURL(new Blob([svgText(plot)], { type: "image/svg+xml" }));
  try {
    image.width = width;
    image.height = height;
    image.src = url;
    await image.decode();
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
