/** The library that watches files, as far as it is used. In a pack of its own. */
export { watch } from 'chokidar';
