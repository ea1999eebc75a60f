/** What only the command line says, Chinese first. */
export const SAID = {
  template: ['模板可用：{0}，{1} 个部分，{2} 个领域', 'The template is well made: {0}, {1} parts, {2} domains'],
  noMatch: ['没有匹配的文件', 'no file matches'],
  unknownKind: ['没有“{0}”这一种规划；有：{1}', 'there is no kind “{0}”; there are: {1}'],
  noKind: ['没有“{0}”类的规划', 'holds no plan of kind “{0}”'],
  noTarget: ['第 {0} 行没有读到量化目标', 'no target was read in line {0}'],
  kindNeeded: ['文件里有几个规划，请用 --kind 指明比较哪一个', 'holds several plans; choose one with --kind'],
  oneFile: ['匹配到 {0} 个文件，这个命令一次看一个', 'matches {0} files; this command takes one'],
  arguments: ['参数有误（{0}）；用 --help 看用法', 'bad arguments ({0}); see --help'],
  internal: ['内部错误：{0}', 'internal error: {0}'],
  noFiles: ['没有指定文件，planlint.yaml 里也没有 drafts', 'no file given, and no drafts in planlint.yaml'],
  onlyWord: ['只能给 .docx 文件加批注', 'only a .docx file can be given comments'],
  sameFile: ['不能写回原文件，请另起一个名字', 'is the file itself; name another one'],
  oneDocument: ['--annotate 一次只用于一个文件', '--annotate takes one file'],
  author: ['规划校核', 'Plan Lint'],
  basis: ['依据：{0}', 'Basis: {0}'],
  unused: ['“{0}”的豁免没有用上：没有这个问题了', 'The waiver for “{0}” is not needed any more'],
} as const;
