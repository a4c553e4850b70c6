import texts from './es.json';
import { speak } from './text';

speak('es', texts);
