const painted: { painter: ReturnType<typeof setInterval>; stream: MediaStream }[] = [];

/** Those of the state that was shown before, which would be painted for nobody. */
export function stopPictures(): void {
  for (const { painter, stream } of painted.splice(0)) {
    clearInterval(painter);
    for (const track of stream.getTracks()) track.stop();
  }
}

/** A live picture of somebody: head and shoulders before a wall. */
export function picture(wall: string, person: string): MediaStream {
  return paintedBy((pen) => {
    pen.fillStyle = wall;
    pen.fillRect(0, 0, 1280, 800);
    pen.fillStyle = person;
    pen.beginPath();
    pen.arc(640, 340, 130, 0, 7);
    pen.ellipse(640, 860, 310, 330, 0, 0, 7);
    pen.fill();
  });
}

/** A screen with something to read on it. */
export function slides(): MediaStream {
  return paintedBy((pen) => {
    pen.fillStyle = '#fbfaf7';
    pen.fillRect(0, 0, 1280, 800);
    pen.fillStyle = '#17212b';
    pen.font = '600 56px sans-serif';
    pen.fillText('Past perfect', 96, 150);
    pen.font = '32px sans-serif';
    ['She had left before we came.', 'They had never seen snow.', 'Had you met him?'].forEach((line, row) =>
      pen.fillText(line, 96, 270 + row * 90),
    );
  });
}

function paintedBy(paint: (pen: CanvasRenderingContext2D) => void): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = 1280;
  canvas.height = 800;
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  paint(pen);
  const painter = setInterval(() => paint(pen), 200);
  const stream = canvas.captureStream(10);
  painted.push({ painter, stream });
  return stream;
}
