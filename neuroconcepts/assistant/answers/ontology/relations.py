"""What a question's words require of a statement, and what else satisfies them."""

from types import MappingProxyType
from typing import Final

from neuroconcepts.assistant.answers.ontology.word_sets import word_set


def _table(rows: str) -> MappingProxyType[str, frozenset[str]]:
    lines = (line.partition(":") for line in rows.strip().splitlines())
    return MappingProxyType({name.strip(): frozenset(listed.split()) for name, _, listed in lines})


SATISFIED_BY: Final = _table("""
boiler: boiler gas_heating oil_heating own_heating pellet_heating
lead_to: lead_to reach steps
reach: reach driveway entrance lead_to drive walk steps
notice: notice minimum_term quit
paint: paint cosmetic_repairs
water: water well
sewer: sewer septic
share_costs: share_costs pay special_levy
street: street driveway
doctor: doctor practice
facing: facing orientation compass position_in_building view
clear_away: clear_away winter_service
persons: persons families students companion seats
mandatory: mandatory sold_with remain bundle own
new: new renew install first_time building_age_class originate
renew: renew install originate new
install: install renew originate year_built
originate: originate renew install year_built
increase: increase index graduated_rent
expansion: expansion building_permit
rooms: rooms
gas: gas gas_heating
fell: fell protected remain
developer: developer developer_bound
remain: remain included sold_with take_over own takeover renew
lease: lease fixed_term minimum_term maximum_term
tenant: tenant let
takeover: takeover take_over
wash: wash laundry_room washing_machine
storage: storage storage_room storage_area
storage_room: storage_room
public_transport: public_transport line
living_units: living_units unit
sold_with: remain included sold_with own bundle
store: store use bike_room bike cellar shed ski_room storage_room attic parking garage private_use
live: live let occupied tenant
material: wooden plastic stone tiles parquet laminate carpet glazing construction_type material
bike_room: bike_room bike
let: let vacant occupied
vacant: vacant let occupied
occupied: occupied let vacant
garden_care: garden_care lawn
lawn: lawn garden_care garden
winter_service: winter_service
charging: charging
charge_ev: charging
suitable: suitable allowed forbidden on_request shared_flat
private_use: private_use
shared_use: shared_use community_room
separate: separate guest_wc entrance
heated_trait: heated_trait heating
half: half half_of extend_under
full: full extend_under
extend_under: extend_under
glaze: glaze covered
damp: damp
view: view
brightness: brightness sun
sun: sun brightness compass orientation
quiet: quiet noise
noise: noise quiet
working: working heated_trait
check: check
big: big
structural_change: structural_change
decide: decide
application_papers: application_papers
documents: documents application_papers
monument: monument
grilling: grilling
steps: steps barrier_free
barrier_free: barrier_free steps
cash: cash instalments guarantee
handover: handover availability vacant completion
availability: availability vacant handover completion
completion: completion handover availability
own_use: own_use
serviced: serviced connect
connect: connect serviced
energy_source: energy_source gas oil electricity heating
heating: heating energy_source
reserve_balance: reserve_balance reserve
short_let: short_let sublet
build: build building_permit allowed storeys_allowed
min_income: min_income application_papers
right_of_way: right_of_way right_of_residence pre_emption
flatmates: flatmates persons shared_flat live
vote_reason: vote_reason sell_out on_offer
pay: pay half half_of share_costs
seller: seller owner landlord
landlord: landlord owner
previous: previous previous_tenant
ground_rent: ground_rent leasehold
leasehold: leasehold ground_rent
""")
"""For a word of a question, the concepts of a statement that meet it; words not listed are met by themselves alone."""

ANSWERED_BY: Final = _table("""
boiler: heat_pump
bound: minimum_term fixed_term lease
care: clean check sign_up main_residence
choose: free_choice developer_bound
covered: carport garage underground_parking
electric: manual
extend_under: full half
glaze: glazing
new: cost_estimate
ramp: truck
shared_use: private_use
structural_change: install
""")
"""What else answers a question with the word, though it states another thing: `elektrisch?` by `mechanisch`."""

NEVER_REQUIRED: Final = word_set(
    "drive brand space purchase facing use provide obtain bring_own exists only except desired on_request last_time "
    "allowed no forbidden included extra keep walk companion sell_out "
    "plan_build take_over open_business viewing_rules free_of_charge reach decide approve small q_may hand_in "
    "make_ready long_standing free_choice"
)
"""Words that turn a question but need not be repeated by what answers it."""

REQUIRED_FOR_WHO: Final = frozenset({"own", "pay", "care", "clean"})
"""Deeds that count where it is asked who does them; else they only say that a thing is there."""

SOFT_BESIDE: Final = _table("""
bound: minimum_term lease notice fixed_term index
living_area: divisible
space: divisible
lease: fixed_term minimum_term maximum_term notice extension index own_use sublet increase graduated_rent handover availability short_let
rent: divisible index graduated_rent increase vat deposit operating_costs heating_costs parking garage underground_parking carport outdoor_parking included internet electricity water heating furniture kitchen total_rent
total_rent: hausgeld internet electricity water operating_costs heating_costs vat included parking broadcast_fee
suitable: barrier_free smoking
price: vat takeover parking garage underground_parking carport outdoor_parking kitchen furniture negotiable commission
energy_certificate: energy_value hwb fgee energy_class certificate_type energy_source
surroundings: doctor public_transport subway suburban_train tram bus train_station kindergarten school primary_school secondary_school university shopping pharmacy doctor hospital restaurants park_green forest lake ski_area sports centre motorway airport bakery playground parking
owners_association: special_levy reserve reserve_balance decide
owner: special_levy decide reserve
location: quiet noise sun view orientation
roof: photovoltaics roof_terrace solar_thermal
garden: irrigate pool sauna shed playground trees
underground_parking: charging
parking: charging car motorbike
plot: flood slope trees tree_kind fell demolition well right_of_way density sewer gas water electricity sewer serviced connect fibre soil_report contamination building_plan storeys zoning leasehold ground_rent
car: parking garage underground_parking carport outdoor_parking charging
condition: renew
building_permit: expansion build
toilets: guest_wc staff_wc
public_transport: subway suburban_train tram bus train_station
line: subway suburban_train tram bus
heating_costs: operating_costs
monthly_rents: deposit commission
buyer: commission
garage: charging bike_room garage_door gate
carport: charging
mandatory: deposit application_papers documents
stairs: clean
earliest: handover availability completion move_out
landlord: takeover deposit
build: living_units flat_roof roof developer developer_bound storeys granny_flat
outdoor_parking: charging
duplex_parking: charging
documents: application_papers
grounds: fence camera
tenant: minimum_term notice commission deposit pets rent net_rent total_rent rental_income
bedrooms: built_in_wardrobe
live: persons shared_flat smoking pets living_units parties
operating_costs: net_rent
storage_room: cellar attic
storage: cellar
fit: parking workplaces seats waiting_room
rooms: previous aircon office commercial_use use sublet availability barrier_free heating bike pram storage furniture furnished parquet laminate tiles carpet flooring
living_units: let vacant
availability: notice minimum_term pets dog cat small_pets exotic_pets persons companion children families shared_flat lease
storey: lift lead_to
tram: line
gross: rent operating_costs total_rent net_rent price commission deposit
net_of: rent operating_costs total_rent net_rent price
running_costs: hausgeld
remain: lease minimum_term maximum_term tenant let
electric: car charging
sold_with: parking garage underground_parking carport outdoor_parking
municipality: development_levy
building_age_class: year_built
year_built: building_age_class
orientation: balcony terrace loggia garden roof_terrace facing
previous_tenant: takeover
electricity: photovoltaics charging power_current meter
town: university airport centre
district: parking_zone
cost: heating facade roof share_costs purchase
position_in_building: facing car truck ramp
notice: own_use
structural_change: charging aircon fireplace awning fence pool internet blinds completion
connect: sewer electricity district_heating photovoltaics fibre internet washing_connection gas water
drive: lift subway suburban_train tram bus train_station airport motorway centre university public_transport
house_management: pets
hall: ceiling_height floor_load gate crane heating
pay: commission
floor_area_word: divisible
families: children
layout: rooms
agent: commission
facade: sign
persons: footfall
separate: guest_wc
entrance: sign
let: divisible
store: motorbike camper
safety_door: steps stairs lift reach
charge_ev: charging
main_residence: electricity gas water internet heating
divisible: sublet
employee: canteen parking shower
windows: blinds
around_the_clock: noise quiet music quiet_hours sun
children: kindergarten school primary_school secondary_school playground
previous: renew install increase
""")
"""Words that ask for nothing more beside one of the others: `die Lage` beside `ruhig`, `der Vertrag` beside `befristet`."""

SHIFTS: Final = frozenset(
    {"increase", "apportionable", "special_levy", "reserve_balance", "target_rent", "extra_cost", "graduated_rent"}
)
"""Words that make a figure another thing's than the one it stands by: `die Miete erhöht sich um 25 Euro`."""
