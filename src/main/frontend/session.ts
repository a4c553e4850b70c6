import './styles/index.css';
import './styles/session.css';
import './ui/visavis-session';
