import texts from './de.json';
import { speak } from './text';

speak('de', texts);
