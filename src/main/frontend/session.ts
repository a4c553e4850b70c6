import './ui/visavis-session';
