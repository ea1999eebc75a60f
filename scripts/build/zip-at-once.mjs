// write-excel-file has what is longer than 160 kB compressed by workers, which packs cannot start: in Node they have none, in the web the
// editor’s policy forbids them. It is compressed at once.

/** The esbuild plugin. */
export const zipAtOnce = {
  name: 'zip at once',
  setup(build) {
    build.onLoad({ filter: /write-excel-file[/\\]modules[/\\]zip[/\\]zipToArrayBuffer\.js$/ }, () => ({
      contents: "import { zipSync } from 'fflate';\nexport default async (files) => zipSync(files);\n",
      loader: 'js',
    }));
  },
};
