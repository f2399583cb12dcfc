export { default as wordsData } from '../../../schemas/words.json';
