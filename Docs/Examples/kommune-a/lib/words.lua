-- What the check of a dwelling is called, and why it is made.
return {
  move_in = {
    title = "Innflyttingssjekk",
    because = {
      nb = "Boligen skal holde minstestandarden når noen flytter inn.",
      nn = "Bustaden skal halde minstestandarden når nokon flyttar inn.",
      en = "The dwelling is to meet the minimum standard when somebody moves in.",
    },
  },
  move_out = {
    title = "Utflyttingssjekk",
    because = {
      nb = "Boligen settes i stand når noen flytter ut.",
      nn = "Bustaden vert sett i stand når nokon flyttar ut.",
      en = "The dwelling is put in order when somebody moves out.",
    },
  },
}
