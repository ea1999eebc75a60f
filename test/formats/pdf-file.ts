import { strToU8 } from 'fflate';

const stream = (dictionary: string, content: string) => `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** A PDF whose page draws a form that draws the next one twice, and so on: 2 to the power of `levels` letters. */
export function doublingPdf(levels: number): Uint8Array {
  const form = (resources: string, content: string) =>
    stream(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${resources} >>`, content);
  const font = '/Font << /F1 3 0 R >>';
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >> /Contents 5 0 R >>',
    stream('', '/X Do'),
    ...Array.from({ length: levels }, (_, i) => form(`/XObject << /X ${7 + i} 0 R >>`, '/X Do /X Do')),
    form(font, 'BT /F1 12 Tf 1 1 Td (a) Tj ET'),
  ]);
}

/** A PDF with these pages, each a list of lines. Its letters are those that every reader has. */
export function pdfFile(pages: readonly (readonly string[])[]): Uint8Array {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((lines, i) => {
      const drawn = lines.map((line, n) => `BT /F1 12 Tf 72 ${720 - 20 * n} Td (${line}) Tj ET`).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
        stream('', drawn),
      ];
    }),
  ]);
}

function fileOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const references = `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  const trailer = `trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return strToU8(file + references + trailer, true);
}
