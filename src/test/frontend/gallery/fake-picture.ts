/** A live picture of somebody: head and shoulders before a wall. */
export function picture(wall: string, person: string): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = 1280;
  canvas.height = 800;
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  const draw = (): void => {
    pen.fillStyle = wall;
    pen.fillRect(0, 0, 1280, 800);
    pen.fillStyle = person;
    pen.beginPath();
    pen.arc(640, 340, 130, 0, 7);
    pen.ellipse(640, 860, 310, 330, 0, 0, 7);
    pen.fill();
  };
  draw();
  setInterval(draw, 200);
  return canvas.captureStream(10);
}
