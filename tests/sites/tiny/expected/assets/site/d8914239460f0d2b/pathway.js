// pathway
