/** A picture as people send them, drawn anew each time, always the same. */
export interface Sample {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Base64 of a PNG or JPEG, as a screen's copy or a camera makes it. */
  readonly base64: string;
}

/**
 * Draws a dense screenshot of 3840 × 2160, a noisy photo of a receipt of 12 megapixels, and a picture of 600 × 400 as it stands
 * in pages. Runs in a page, sent as text.
 */
export async function drawSamples(): Promise<readonly Sample[]> {
  let seed = 7;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const words =
    'harbour ferry ticket island deck lead soup bread winter crossing forty upper morning office'.split(' ');
  const word = () => words[Math.floor(random() * words.length)] ?? '';

  const start = (width: number, height: number, color: string) => {
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = color;
    context.fillRect(0, 0, width, height);
    return context;
  };

  /** As of a camera's sensor, and its light that falls off to the sides. */
  const photographed = (context: OffscreenCanvasRenderingContext2D, strength: number) => {
    const { width, height } = context.canvas;
    const pixels = context.getImageData(0, 0, width, height);
    for (let at = 0; at < pixels.data.length; at += 4) {
      const shade = 1 - 0.2 * Math.abs(((at / 4) % width) / width - 0.5);
      const noise = (random() - 0.5) * strength;
      for (let channel = at; channel < at + 3; channel++)
        pixels.data[channel] = (pixels.data[channel] ?? 0) * shade + noise;
    }
    context.putImageData(pixels, 0, 0);
  };

  const encoded = async (name: string, { canvas }: OffscreenCanvasRenderingContext2D, type: string) => {
    const blob = await canvas.convertToBlob({ type, quality: 0.93 });
    const base64 = new Uint8Array(await blob.arrayBuffer()).toBase64();
    return { name, width: canvas.width, height: canvas.height, base64 };
  };

  const screen = start(3840, 2160, '#f4f5f7');
  for (let panel = 0; panel < 12; panel++) {
    const [left, top] = [40 + (panel % 4) * 945, 40 + Math.floor(panel / 4) * 705];
    screen.fillStyle = '#fff';
    screen.fillRect(left, top, 915, 675);
    screen.fillStyle = ['#2156c9', '#157f3b', '#8a2be2', '#b3541e'][panel % 4] ?? '';
    screen.fillRect(left, top, 915, 48);
    screen.fillStyle = '#222';
    screen.font = '24px sans-serif';
    for (let row = 0; row < 18; row++)
      screen.fillText(
        `${word()} ${word()} ${Math.floor(random() * 9999)} ${word()} ${word()} ${(random() * 900).toFixed(2)} ${word()}`,
        left + 20,
        top + 90 + row * 32,
      );
  }

  const receipt = start(3024, 4032, '#7a5a3c');
  receipt.rotate(0.02);
  receipt.fillStyle = '#f3f0ea';
  receipt.fillRect(500, 150, 2100, 3700);
  receipt.fillStyle = '#3a3836';
  receipt.font = '72px monospace';
  for (let row = 0; row < 38; row++)
    receipt.fillText(`${`${word()} ${word()}`.padEnd(26)}${(random() * 90).toFixed(2)}`, 640, 320 + row * 92);
  photographed(receipt, 36);

  const web = start(600, 400, '#9fc3e0');
  web.fillStyle = '#3d6b35';
  for (let hill = 0; hill < 40; hill++) web.fillRect(random() * 600, 200 + random() * 200, 90, 60);
  web.fillStyle = '#fff';
  web.font = 'bold 36px sans-serif';
  web.fillText('Summer timetable', 40, 80);
  photographed(web, 16);

  return [
    await encoded('4K screenshot', screen, 'image/png'),
    await encoded('12-megapixel photo of a receipt', receipt, 'image/jpeg'),
    await encoded('web image, 600 × 400', web, 'image/jpeg'),
  ];
}
