import '../../../main/frontend/texts/en';
