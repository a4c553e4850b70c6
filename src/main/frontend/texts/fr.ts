import texts from './fr.json';
import { speak } from './text';

speak('fr', texts);
