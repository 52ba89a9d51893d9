"""What English words are about: the fields of `intent_words_de`."""

from typing import Final

WORDS: Final[dict[str, str]] = {
    # ---- seeing the property
    "view": "squeeze_us squeeze_me fit_us_in fit_me_in slot_us_in viewing viewings. visit. visits. visiting. inspect "
    "tour. touring come_and come_by come_round come_over come_along come_to_see look_at look_around "
    "look_round have_a_look take_a_look a_look show_me show_us stop_by drop_by swing_by pop_by pop_in pop_over "
    "walkthrough view. see_it "
    "see_the_flat see_the_house see_the_apartment see_the_place see_the_property showing. walk_through check_it_out "
    "check_out_the come_see",
    "lead": "take_us take_me walk_us walk_me guide_us guide_me lead_us bring_us",
    "through": "through_the_house through_the_flat through_the_apartment through_the_room through_the_place "
    "through_the_property through_the_home through_the_build round_the around_the",
    "let_in": "let_us_in. let_me_in. unlock_it unlock_the open_up. open_the_door",
    "premises": "the_office the_shop the_studio the_workshop the_practice",
    "prospect": "interested_buyer interested_part interested_people interested_tenant interested_client "
    "who_are_interested",
    "around_view": "at_the_viewing during_the_viewing before_we before_i before_the_viewing after_the_viewing "
    "before_viewing to_the_viewing for_the_viewing_what "
    "after_viewing from_the_viewing last_viewing",
    "see": "see. seeing.",
    "home": "the. it. this. your. place flat house apartment property studio maisonette penthouse loft",
    "appointment": "appointment meet. viewing slot. slots. time_slot",
    "arrange": "meet. arrange arranging schedule scheduling set_up organise organize book. fix. possible. make_an "
    "get_an have_an need_an offer "
    "like. please. fit_me squeeze available",
    "when": "when.",
    "how": "how.",
    "flexible": "flexible. always_free always_available",
    "comes_with": "comes_with flat_come apartment_come house_come property_come place_come it_come unit_come "
    "studio_come home_come rent_come come_furnished come_unfurnished "
    "come_fitted come_equipped",
    "come": "come. coming. pop. drop.",
    "have": "have. got. 've.",
    "time": "time. free.",
    "wish": "would like. love. want. could can may might hope wish happy. keen wondering please. 'd. possible chance",
    # ---- an agreed viewing
    "call_off": "drop_out pull_out back_out bow_out off_the_calendar off_your_calendar off_the_diary off_the_books "
    "cancel call_off calling_off "
    "call_it_off scrap cancelled.",
    "attend": "make_it make_our make_the make_monday make_tuesday make_wednesday make_thursday make_friday "
    "make_saturday make_sunday attend keep. come. coming. "
    "make_tomorrow be_there",
    "come_to": "come. coming.",
    "cant": "can_t cannot. cant. won_t unable. not_able not_be_able couldn_t can't won't couldn't not_going_to_be_able "
    "not_be_coming",
    "move": "shift_⌚ move_⌚ push_⌚ switch_⌚ swap_⌚ bring_⌚ shift_it shift_the shift_our arrange_a_new_one "
    "find_a_new_one book_a_new_one arrange_another_one find_another_one reschedul postpon move_it move_the move_our "
    "move_my move_that push_it push_the push_back push_our bring_forward bring_it another_time "
    "another_day another_date another_slot different_time different_day different_date same_time instead. new_time "
    "new_date "
    "new_appointment rearrange rebook put_off move_to switch_to swap delay need_to_move_the need_to_move_our "
    "need_to_move_my need_to_move_it move_viewing change_our change_the",
    "instead": "instead_of rather_than",
    "change": "change.",
    "late_or_early": "later. earlier.",
    "unit": "hour hours. minute day. days. week weeks.",
    # ---- no interest
    "interest": "interest",
    "no_more": "no_longer not_anymore any_more anymore. any_longer",
    "elsewhere": "else. another other different elsewhere. already. something. somewhere",
    "settled": "found. signed. taken. took. bought. rented. gone_with gone_for chose chosen. decided_on secured "
    "accepted_an settled_on went_with went_for",
    "another_home": "another_property another_home another_unit different_flat different_house different_apartment "
    "different_property different_home different_one other_flat other_house other_apartment other_property "
    "another_flat another_house another_apartment another_place different_place",
    "against": "against",
    "decide": "decided. changed_our_mind changed_my_mind",
    "away": "don_t_add_up doesn_t_add_up i_ll_pass we_ll_pass gonna_pass have_to_pass i_pass we_pass "
    "i_ll_give_it_a_miss give_it_a_miss "
    "not_pursuing closed_our no_thank_you no_thanks moved_on bought_elsewhere going_in_a_different decided_against "
    "withdraw pass_on going_to_pass "
    "will_pass stay_where stay_put unsubscribe pull_out back_out not_going_ahead pass_this_time "
    "",
    "our_taste": "what_we_re what_we_are what_i_m what_we_need convinced match matches. expectations criteria fit. "
    "what_we_were right_for not_for_us "
    "not_for_me not_really_for not_quite quite_what what_i_am what_we're what_i'm cup_of_tea",
    "for_us": "us. me.",
    "too_much": "too_small too_big too_far too_noisy too_dark our_budget out_of_budget too_expensive too_pricey "
    "over_budget my_budget",
    "stay": "stay staying.",
    "as_now": "where_we where_i put. current",
    "data": "data. details. enquiry. inquiry. application.",
    "delete": "delete remove withdraw close. erase",
    "list": "list. mailing.",
    "take_off": "remove take off.",
    "must": "must. have_to need_to got_to. has_to",
    "gone": "leave. be_off. head_off be_gone. go. be_away. be_back. be_out. get_going dash. run.",
    "contact": "contact email emails. message messages. write writing.",
    "stop": "stop.",
    "take": "take. buy. rent.",
    "want": "want. going_to will. won. won't",
    "consider": "proceed pursue going_ahead go_ahead taking_it",
    "further": "any_more further",
    "exceeds": "above_our above_my over_budget above_budget over_our over_my out_of_our beyond exceeds",
    "budget": "budget. limit. price_range",
    "pursue": "need. needed. looking. searching. search",
    "cease": "stop_sending",
    # ---- a person
    "person": "person human someone. somebody. agent. colleague realtor anyone. manager supervisor team.",
    "real": "real. actual. human. proper. living.",
    "talk": "speak talk chat. discuss conversation speaking",
    "with_you": "to_a to_you to_the to_someone to_somebody with_a with_you with_someone with_somebody to_him to_her "
    "to_your with_the to_an with_an "
    "to_anyone with_mr with_ms with_mrs to_mr to_ms to_mrs to_one with_one",
    "call": "put_me_through put_us_through can_i_call do_i_call should_i_call could_i_call can_i_ring call_me call_us "
    "call_back callback phone "
    "ring_me ring_us give_me_a_call give_us_a_call a_call a_ring by_phone telephone "
    "phone_me phone_call called_back",
    "supposing": "if.",
    "human": "human",
    "estate": "flat house apartment property",
    "condition": "if_you",
    "percent": "% percent",
    "you_have": "got_any got_more have_you_got do_you_have is_there are_there",
    "machine": "bot. robot chatbot ai. bots. a_machine. to_a_computer by_a_computer with_a_computer this_automated "
    "canned",
    "automatic": "automat machine. machines. computer",
    "number": "number.",
    "reach": "reach",
    "you_time": "you_have_time",
    # ---- papers
    "paper": "floor_plan floorplan energy_cert energy_perf epc. document brochure photo photos. picture pictures. "
    "pics. plan. plans. lease. contract "
    "paperwork details_sheet particulars expose meeting_minutes minutes_of the_minutes latest_minutes land_register "
    "application_form tenancy_agreement statements fact_sheet factsheet "
    "layout floor_plans virtual_tour blueprint images video_tour walkthrough_video energy_rating_cert",
    "from_me": "my_documents my_application my_paperwork from_me do_you_need should_i do_i_need do_we_need should_we "
    "need_to_bring bring should_bring i_bring we_bring",
    "give": "send share. forward email. provide get. receive need. attach mail. available. please. see. pass_on "
    "let_me_have supply",
    # ---- money
    "commits": "sign. say_yes take_it go_ahead commit move_forward",
    "go_with": "go_with go_for going_with going_for went_with went_for gone_with gone_for opted_for",
    "haggle": "final_offer best_price last_offer go_down_to go_as_low do_anything_about do_something_about "
    "do_anything_on do_better_on negotia discount. discounts. discounted. best_offer room_for_negot room_for_manoeuv "
    "room_for_discuss room_for_movement room_to_negot room_to_manoeuv room_to_move. any_room_on some_room_on "
    "room_on_the_price room_on_price room_on_the_rent wiggle "
    "knock_off knock_some knock_a_bit knock_a_little knock_anything euros_off pounds_off quid_off off_the_price "
    "off_the_rent off_the_asking haggl overpriced come_down lower_price "
    "lower_rent lower_the_price lower_the_rent lower_the_asking lower_the_deposit lower_the_commission counteroffer "
    "counter_offer budge. our_max my_max our_maximum my_maximum our_limit bargain price_reduction movement_on "
    "flexibility_on "
    "deal_on",
    "price": "price. rent. deposit. asking. fee. commission. kaution.",
    "firm": "firm. your_final price_final price_is_final rent_is_final that_final fixed.",
    "lower": "lower reduc flexib drop. less. movement.",
    "high": "high. steep. expensive. dear",
    "bid": "we_d_pay i_d_pay would_pay happy_to_pay willing_to_pay could_pay ready_to_pay prepared_to_pay can_pay "
    "go_up_to could_go could_you_do would_you_do limit. offer offering offered accept consider take. agree willing "
    "go_to stretch",
    "only_for": "no_more_than at_most maximum",
    "accepts": "accept",
    "offer": "offer. offers. bid. bids.",
    "below": "below under. lower.",
    "cheaper": "cheaper",
    "than": "than. to_heat to_run",
    "comes_down": "knock go_down",
    "terms": "instalment installment guarantor bank_transfer direct_debit standing_order credit_card by_card "
    "in_advance upfront",
    "must_i": "do_i_have do_we_have must_i must_we do_i_pay do_we_pay do_i_need do_we_need",
    "part_of": "included_in part_of_the",
    "for_years": "year years. index indexed increase list. term.",
    "fee": "commission fee. fees. deposit",
    "income": "income salary earn earns",
    "price_talk": "talk. discuss",
    # ---- complaint
    "outrage": "hopeless shambles farce disgrace appalling abysmal hung_up_on nobody_did no_one_did nobody_ever "
    "no_one_ever nobody_has no_one_has misled deceived cheated fobbed "
    "brushed_off strung_along specially_took no_way_to_treat "
    "kept_in_the_dark duped last_minute let_us_down lied_to unhappy unsatisf dissatisf rude. unreliable dishonest "
    "condescending joke. lawyer never_ever "
    "let_down messed ghosted nonsense disrespect chaos unaccept disappoint ridiculous complain unprofession terribl "
    "outrag "
    "fed_up awful poor_service bad_service not_good_enough ignored. ignoring. waste_of worst. horribl useless. "
    "incompeten never_again shocking "
    "pathetic angry annoyed frustrat misleading mislead lied. liar what_kind_of rubbish. scam. shame not_acceptable "
    "upset unbelievable "
    "not_impressed poor_communication beyond_a_joke",
    "answer": "reply replies. repl response respond answer hear. heard. back. word. feedback",
    "wait": "waiting. waited.",
    "long": "still. been. since. ages. days. weeks. haven_t haven't months.",
    "nothing": "nothing.",
    "uncalled": "no_call no_phone_call no_phonecall not_even_a_call not_a_call without_a_call instead_of_call "
    "instead_of_phon rather_than_call rather_than_phon never_a_call",
    "nobody": "nobody. no_one noone. never. not_a_single not_one single.",
    "no_show": "here. around. showed. turned_up show_up called. got_back came. answers. answered. there. repl opened. "
    "picked_up turned. shown.",
    "no_came": "didn_t_show didn_t_turn never_showed stood_up didn't_show didn't_turn never_turned",
    "again": "third_time second_time fourth_time three_times four_times five_times several_times times_now twice. "
    "third_email fourth_email "
    "repeatedly second_email third_message",
    "tried": "email message wrote. written. called. contacted emailed messaged enquir rang. tried. told.",
    "why": "why.",
    "wrong": "false. incorrect not_true inaccurate",
    "ad": "listing. advert. ad. description. photos.",
    "pleased": "happy. satisf pleased. impressed",
    "promised": "promised.",
    "owed": "said_you'd_call said_you_would_call said_you_d_call said_someone_would_call supposed_to_call "
    "supposed_to_get_back going_to_call promised_to_call said_you'd_get said_you_would_get",
    "manners": "manners behaviour behavior attitude service. tone. treated.",
    "bad": "poor. bad. terrible. dreadful",
    # ---- advertising and fraud
    "fraud": "loan_offer lottery loans_at guest_post cheap_loan seo. backlink bitcoin crypto casino viagra jackpot "
    "lotter forex follower affiliate "
    "inheritance western_union make_money work_from_home free_trial click_here passive_income guaranteed_income "
    "guaranteed_return guaranteed_profit "
    "investment_opportunity limited_offer first_page_of increase_your boost_your earn_money web_design trading_ "
    "verify_your_account "
    "account_has_been leads_for 5_star five_star buy_reviews",
    "product": "landlord_contacts contacts. mailing_list database. mailing_lists crm. software platform services. "
    "agency manufacturer products. leads marketing website websites. cleaning app. tool. solution "
    "virtual_staging drone catalogue catalog supplier outsourcing photography reviews",
    "seller": "half_price offer_ends limited_time money_back bulk_discount promo_code act_now verified we_are_leading "
    "free_quote discount_for buy_cheap we_offer we_are_a we_provide best_price factory_price special_offer competitive "
    "offering. partnership we_help we_specialise we_specialize i_represent contact_us affordable",
    "introduce": "introduce_our introduce_ourselves",
    "prize": "iphone prize winner voucher gift_card",
    "trade": "for_agents for_realtors for_estate your_business your_company your_agency real_estate_agents realtors. "
    "estate_agents dear_sir "
    "your_website your_sales your_listings your_properties your_brand",
    "buy_now": "click sign_up book_a_demo demo. subscribe order_now",
    "riches": "million dollars. usd.",
    "secret": "confidential inherit transfer congratulations deceased beneficiary prince.",
    "ours": "our.",
    # ---- can and cannot, yes and no
    "fit": "so_does so_would so_is as_does as_would wide_open work. works. suit. suits. fine good. great. ok. okay. "
    "possible convenient can_do could_do i_do. ideal best. better. perfect manage fit. prefer any_good "
    "doable workable",
    "can": "can. could able make do. manage",
    "free": "free. available around. there.",
    "spare": "free. available time. flexible",
    "unfit": "⌚_out ⌚_is_out clash conflict difficult awkward tricky bad. tough impossible hard. inconvenient",
    "too_soon": "bit_early. bit_late. little_early. little_late. too_early too_late too_soon short_notice too_short",
    "absent": "on_business wedding. funeral conference concert christening party. away. abroad holiday. holidays. "
    "vacation. business_trip travelling traveling out_of_town out_of_the_country sick. ill. hospital "
    "overseas trip.",
    "occupied": "another_viewing other_viewings two_viewings another_appointment both_work parents_evening interview "
    "rehearsal appointment_at doctor_s training. i_work. we_work. working. shift. shifts. busy booked. office. "
    "meeting. meetings. school class. course. office_hours working_hours work_hours "
    "exam dentist at_work teaching",
    "came_up": "something_came came_up has_come_up come_up",
    "agree": "yes. yep yeah ok. okay. fine. great. perfect sure. sounds_good good. lovely works. agreed deal. "
    "absolutely excellent brilliant "
    "wonderful that_s that's happy suits. ideal cool. please. super. confirmed awesome",
    "pick": "take. confirm choose prefer go_with go_for book. i'll i_ll we'll we_ll see_you make_it can_do i_can "
    "we_can pick. it_is put_us put_me count_me "
    "count_us coming_on we're_in_for i'm_in_for booked",
    "refuse": "no. nope sorry_no not_really unfortunately_not afraid_not",
    "none_of": "none. neither not_any not_one nothing_there none_of all_clash",
    "others": "anything_on also_have other_times other_dates other_slots other_days other_options else_do else_have "
    "anything_else something_else any_other alternative "
    "different_times",
    "all": "both. all. every. everything",
    "any": "either. any_of whichever whatever both. don't_mind dont_mind don_t_mind no_preference up_to_you you_choose "
    "your_choice you_pick all_three all_of",
    "remaining": "the_other_two other_two_are others_are the_other the_remaining other_one",
    # ---- times that are for something else
    "moving_in": "move_in moving_in move-in moving_over moving_to moving_from relocat lease_start tenancy start_date "
    "moving. move_house move_to lease. "
    "lease_ends notice_period contract_ends start_my start_a start_work new_job our_move my_move movein",
    "vacant": "available. vacant. free. ready.",
    "firm_up": "confirm",
    "requiring": "need.",
    "searching": "looking. searching. seeking. hunting.",
    "journey": "flight flights. plane train. land. landing. arrive arriving depart fly. flying. drive_back "
    "travelling_back get_in",
    "fetching": "pick_up collect nursery kindergarten school_run",
    "replying": "know_more let_me_know let_you_know get_back reply replies answer. respond inform confirm_by hear_back",
    "deciding": "decide decision",
    "reachable": "reach reachable contacted. reached",
    "opening": "opening_hours open. office_opening closed. you_re_open you're_open business_hours",
    "work_end": "finishes_work gets_off_work gets_home home_from_work off_from_work finish_work finish_at "
    "finished_work get_off off_work knock_off clock_off work_until work_till working_until leave_work leave_the_office "
    "done_with_work shift_ends",
    "defer": "not_sure_yet let_you_know get_back_to_you need_to_check have_to_check check_with think_about_it "
    "sleep_on_it talk_to_my ask_my",
    "aspect": "location. size. layout price. rent. flat house apartment area. condition.",
    "did": "said. mentioned. wrote. written. called. emailed. sent. asked. waited. viewed. saw. was. were. had. did. "
    "spoke. rang. promised. told. "
    "visited. received. messaged. came. signed. bought. found. agreed. been. listed. turned. left. forgot. lost. "
    "stood. heard. read. met. noticed. submitted.",
    "celebrated": "get_married getting_married public_holiday bank_holiday birthday born. anniversary wedding "
    "years_old",
    "built": "built. renovated. constructed refurbished",
    "otherwise_not_before": "otherwise_not otherwise_only not_again_until not_back_until otherwise_it otherwise_next "
    "otherwise_in otherwise.",
    "beforehand": "before_that before_is. before_works before_would before_fine before_yes before_then until_then "
    "beforehand. before_or before_and either_side earlier_or",
    "afterwards": "after_that after_is. after_works after_would after_fine after_yes afterwards. after_then or_after "
    "and_after either_side or_later",
    "on_that": "then. that_day",
    "farewell": "see_you until. till. bye cheers. looking_forward",
    "closing": "regards. sincerely cheers. best. wishes. thanks. yours",
    # ---- asking
    "ask": "what what's how which who whose where why.",
    "wonder": "question wonder tell_me know_if know_whether whether. like_to_know curious asking. wanted_to_ask "
    "enquire",
    "there_is": "is. are. does. has.",
    "goings_on": "council_tax service_charge rent_due chimney meter. meters. shop shops. bakery boiler supermarket "
    "market. bar. pub club. restaurant church bell bells. bins. bin. rubbish_collect garbage deliver delivery "
    "deliveries noise noisy loud quiet bus. buses. tram trams. tube. underground subway metro. timetable gym pool. "
    "sauna playground laundry washing_machine heating hot_water construction building_work scaffolding concierge "
    "caretaker residents_meeting cleaner park. garage. car_park barrier parking_restrict lift. elevator. neighbour "
    "neighbor sun. sunlight",
    "how_long": "when_does when_is_the_bin how_long what_time until_when since_when from_when",
    "reserving": "reserve hold_it hold_the keep_it_for off_the_market",
    "we_both": "we_both. both_of_us we_re_both we're_both we_are_both",
    "impersonal": "does_one one_is you_allowed",
    "takes_pictures": "take_photos take_pictures take_some_photos take_some_pictures take_a_few take_a_photo film. "
    "take_a_video",
    "signing": "can_close close_⌛ close_⌚ complete_on completing. completion. notary sign. signing solicitor bank. "
    "mortgage payment transfer. completion exchange_contracts",
    "job": "posting secondment internship semester. job. placement assignment degree. traineeship employment "
    "fellowship",
    "contract": "fixed_term fixed-term contract. sublet short_let work_contract",
    "small": "that. it. this. would. be. for. you. so. too. then. or. alright",
    "tag": "anything. something. there. before. earlier. possible ok. okay. fine alright work. works. good. suit. "
    "right. convenient conceivable feasible doable workable",
    "is_it": "is. are. does. do. has. was. will. would. could. can. any. isn't is_there are_there",
    "spurn": "declin turn_down reject refuse",
    "regret": "unfortunately. sadly. afraid. sorry. regret",
    "that_day": "those_days those_dates these_dates that_day that_date at_that_time at_that_point that_time that_week",
    "always": "always.",
    "granting": "admittedly. granted. it_s_true it_is_true",
    "your_number": "your_number your_phone_number your_mobile",
    "at_home": "work_from_home working_from_home works_from_home wfh home_office",
    "nearby": "around_the_corner in_your_area in_the_city in_the_vicinity round_the_corner next_door down_the_road "
    "not_far in_town in_the_area in_the_neighbourhood in_the_neighborhood nearby. close_by in_vienna",
    "only": "only. just. except",
    "on_spot": "on_site at_the_viewing there. on_the_day running_late i_m_late",
    "meet": "meeting_point where_do_we where_exactly where_should_we where_shall_we where_to_meet do_we_meet",
    "stays": "stands. still_on",
    "around_it": "before. earlier. after. later.",
    "third": "comes.",
    "day_off": "i_don't_work i_do_not_work we_don't_work i'm_not_working i_am_not_working my_day_off off_work. "
    "on_leave. have_the_day_off have_the_week_off have_a_day_off day_off_⌚ have_⌚_off taking_⌚_off",
    # ---- grammar
    "finite": "m. re. ll. is. are. am. was. were. be. has. have. had. do. does. did. can. could. will. would. may. "
    "might. should. must. need. works. work. "
    "suits. want. like. love. prefer. look. looking. take. send. call. let. come. i'm we're it's that's i'll we'll i'd "
    "we'd finish. finished. "
    "signed. found. got. fits. goes. ends. starts. runs. fly. flying. arrive. land. leave. live. moving. isn't "
    "don't can't won't doesn't cannot know. think. guess. hope. heard. hear. says. see. start. begins. begin. stay. "
    "staying. meet. visit. travel. change. changes. remember. understand. believe. feel. sign. get. gets. happens. "
    "opens. closes.",
    "self": "i. we. my. our. me. us. i'm",
    "no": "not. no. never. none. neither. cannot. unable. t. cant. wont. dont. nope nobody. nothing.",
    "harmless": "no_problem no_worries no_rush no_later no_earlier not_only why_not couldn't_we can't_wait "
    "can_not_wait cant_wait not_bad no_doubt don't_mind "
    "dont_mind not_sure_if no_need not_too no_preference no_longer_than if_not",
    "thanks": "thank",
    "dealbreaker": "dealbreaker deal_breaker rules_it_out rules_this_out no_go. non_starter out_of_the_question "
    "rule_it_out deal_killer puts_us_off put_us_off puts_me_off put_me_off showstopper",
    "gets_only": "get_only only_get just_get only_getting just_getting get_nothing_but getting_nothing_but "
    "keep_getting",
    "by_you": "you_cancelled you_canceled you_called_off you_ve_cancel you_have_cancel you_moved you_ve_moved "
    "your_agent_cancel the_agent_cancel your_colleague_cancel you_keep",
    "due_then": "have_to_be has_to_be must_be needs_to_be need_to_be would_need",
    "have_seen": "to_have_seen have_seen_it_by have_viewed",
    "intends": "need want would_like ought should have_to must",
    "other_kind": "something_bigger something_smaller something_quieter something_larger something_closer "
    "something_cheaper something_more something_newer something_else more_space somewhere_quieter somewhere_bigger "
    "somewhere_closer somewhere_else",
    "falls_flat": "fall_through falls_through fell_through",
    "not_one": "zero. not_a_single not_one",
    "writes": "typing reading_this writing_this answering on_the_other_end behind_this",
    "undecided": "not_decided_yet t_decided_yet haven_t_decided can_t_decide t_say_yet t_commit_yet still_deciding "
    "undecided",
    "calls_made": "i_ll_call i_ll_ring i_ll_phone i_will_call i_will_ring we_ll_call we_ll_ring",
    "we_are_out": "we_re_out. i_m_out. we_are_out. i_am_out. count_us_out count_me_out",
    "halfway": "meet_at meet_in_the_middle meet_halfway settle_on settle_at settle_for compromise agree_on",
    "whom": "who_can_i who_do_i who_should_i who_could_i whom",
}
