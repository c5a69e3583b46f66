/** Words of firms' names, in folded text: legal forms, and what shops call themselves. */
export const legalForm =
  /(?<!\p{L})(?:sdn\.?,? ?bhd|s\/b|berhad|bhd|gmbh|mbh|ug|ag|kg|ohg|e\.? ?k|gbr|ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|co|company|pte|pty|s\.?a\.?r\.?l|sasu?|eurl|s\.?a\.?u?|s\.?l\.?u?|s\.? ?de ?r\.?l|cv|n\.?v|b\.?v|oy|ab|s\.?p\.?a|s\.?r\.?l|pt|tbk|s\.?p\.? ?z ?o\.? ?o|lda|ltda|s\.?n\.?c|eireli)\.?(?!\p{L})|有限公司|株式会社|有限会社|合同会社|주식회사|\(주\)|公司|商行|企业|企業/u;

export const shopWord =
  /(?<!\p{L})(?:restaurant|restoran|resto|cafe|caf[eé]|coffee|kopitiam|market|supermarket|supermarkt|mart|minimart|store|stores|shop|shoppe|kedai|bakery|bakeries|backerei|boulangerie|panaderia|hotel|pharmacy|farmasi|apotheke|pharmacie|farmacia|bar|grill|bistro|pizzeria|pizza|trading|enterprise|enterprises|perniagaan|hardware|stationery|book|books|electronics|fashion|foods?|kitchen|house|tavern|pub|deli|diner|garage|station|tienda|supermercado|supermarche|hypermarket|hypermarkt|carrefour|drogerie|metzgerei|gasthaus|gasthof|brauhaus|wirtshaus|eiscafe|imbiss|baumarkt|gifts?|deco|motors?|salon|spa|clinic|klinik|industries|holdings|group|services|restaurante|librairie|buchhandlung|libreria|epicerie|brasserie|bodega|mercado|taverna|florist|blumen|ristorante|trattoria|osteria|panificio|bottega|negozio|gelateria|pasticceria|supermercato|supermercati|salumeria|loja|padaria|mercearia|talho|pastelaria|winkel|bakkerij|slagerij|apotheek|boekhandel|sklep|piekarnia|cukiernia|apteka|restauracja|kawiarnia|ksiegarnia|tea|noodles?|burgers?|sushi|seafood)(?!\p{L})|(?:markt|laden|backerei|apotheke|haus|hof|drogerie|metzgerei)(?!\p{L})|店|超市|餐厅|餐廳|饭店|酒店|药房|書局|书店|便利|咖啡|茶|商场|百货|食堂|薬局|書店|商店|마트|식당|카페|약국|편의점/u;

/** Words of addresses, in folded text: streets, quarters, states, floors. */
export const addressWord =
  /(?<!\p{L})(?:street|st|road|rd|avenue|ave|av|blvd|boulevard|lane|ln|drive|dr|way|highway|hwy|square|sq|place|pl|court|ct|suite|ste|unit|floor|level|park|plaza|mall|building|bldg|block|blk|quay|close|crescent|terrace|parkway|pkwy|turnpike|jalan|jln|lorong|lrg|taman|tmn|kampung|kg|bandar|persiaran|lebuh|lebuhraya|seksyen|sek|section|kawasan|lot|pt|wisma|menara|batu|kompleks|pusat|desa|medan|selangor|johor|penang|perak|melaka|kedah|pahang|sabah|sarawak|kelantan|terengganu|perlis|negeri sembilan|kuala|petaling|wilayah|d\.?e|w\.?p|malaysia|rue|chemin|allee|quai|impasse|cours|route|cedex|bd|calle|c\/|via|viale|piazza|corso|largo|rua|praca|travessa|estrada|straat|laan|gracht|plein|ulica|ul|aleja|plac|avda|avenida|plaza|paseo|carrer|carretera|ronda|col|colonia|platz|weg|gasse|ring|ufer|allee|damm|strasse|str|no|p\.? ?o\.? ?box|postfach|singapore|germany|deutschland|france|espana|spain|usa|uk)(?!\p{L})|\p{L}(?:strasse|str\.|strase|platz|weg|gasse|allee|ufer|damm|ring)(?!\p{L})|[省市区县路街镇道號号楼层室県町村]|丁目|番地|\p{L}(?:straat|laan|gracht|plein|kade)(?!\p{L})|[가-힣](?:시|구|동|로|길)(?![가-힣])/u;

/** A postal code with its place, as countries print them. */
export const postalPlace =
  /(?<![\d.,])(?:[a-z]{1,2}-)?\d{4,6}[, ]+\p{L}[\p{L}01]{2,}|\b[a-z]{2}[., ]{1,2}\d{5}(?:-\d{4})?\b|\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b|\p{L}{3,}[,. ]+\d{5,6}(?![\d.,-])|\b[a-z]\d[a-z] ?\d[a-z]\d\b|\b(?:nsw|vic|qld|wa|sa|tas|act|nt) \d{4}\b|\b[1-9]\d{3} ?[a-z]{2} \p{L}{3,}|〒/u;

/** A house number before a street's name, or behind it. */
export const houseNumber =
  /^(?:no\.?|lot|unit|block|blk|#|g-)[\s.:]*[\w.,/&-]*\d[\w.,/&-]*[ ,-]+\p{L}{3,}|^\d{1,5}[a-z]?(?:[-/]\d+)?,? \p{L}{2,}|\p{L}{4,} ?\d{1,4}[a-z]?$/u;
