import texts from './en.json';
import { speak } from './text';

speak('en', texts);
