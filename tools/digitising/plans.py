"""What cannot be worked out: way points, stations of other lines, courses of ships and of lines not yet built.

All coordinates are longitude, latitude. What a way point rests on is said in `how`, which the map shows.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Plan:
    """How to draw one section where the general rule does not serve.

    `kind`: rail (along tracks, else through stations), stations (the guide only), chain (through `via` only, along tracks where both ends of a stretch lie beside them),
    `tail` ends a section that the guide serves at first only: its points are joined straight.
    new (a smooth course through `via`), straight, sea, air, road (`enter` and `leave` say where the road
    graph is entered and left when the town lies off it).
    """

    kind: str = "rail"
    via: tuple[tuple[float, float], ...] = ()
    drop: tuple[str, ...] = ()
    building: bool = False
    geometry_class: str = ""
    how: str = ""
    tail: tuple[tuple[float, float], ...] = ()
    guide: bool = True
    enter: tuple[float, float] | None = None
    leave: tuple[float, float] | None = None
    slack: float = 1.01


_SEA = "Schematic sea route round capes, islands and shallows; no ship's track."
_SIDES = "Straight between its two known ends; the course is not published."

PLANS: dict[str, Plan] = {
    # sailings
    "kz_aktau_port__az_alat_port__sea": Plan(
        "sea",
        (
            (51.14, 43.56),
            (50.98, 43.2),
            (50.95, 42.4),
            (51.06, 41.4),
            (51.1, 40.55),
            (51.0, 40.1),
            (50.5, 39.92),
            (49.9, 39.93),
            (49.6, 39.95),
        ),
        how=_SEA,
    ),
    "kz_kuryk_port__az_alat_port__sea": Plan(
        "sea",
        (
            (51.36, 43.1),
            (51.12, 42.8),
            (51.06, 42.2),
            (51.1, 41.4),
            (51.12, 40.55),
            (51.0, 40.08),
            (50.5, 39.9),
            (49.9, 39.92),
            (49.6, 39.945),
        ),
        how=_SEA,
    ),
    "tm_turkmenbashi_port__az_alat_port__sea": Plan(
        "sea",
        (
            (53.02, 39.965),
            (52.99, 39.89),
            (52.9549, 39.86),
            (52.925, 39.845),
            (52.86, 39.836),
            (52.6, 39.83),
            (51.8, 39.83),
            (50.6, 39.86),
            (49.9, 39.91),
            (49.6, 39.94),
        ),
        how="Schematic sea route out of Turkmenbashi bay between the spit and the islands, then south of the Absheron islands.",
    ),
    "ge_poti_port__ro_constanta__sea": Plan(
        "sea",
        (
            (41.5, 42.2),
            (40.2, 42.65),
            (37.5, 43.35),
            (34.5, 43.75),
            (32.5, 43.95),
            (30.3, 44.1),
            (29.0, 44.12),
            (28.72, 44.13),
        ),
        how=_SEA,
    ),
    "ro_constanta__ge_batumi_port__sea": Plan(
        "sea",
        (
            (28.72, 44.12),
            (29.0, 44.08),
            (30.3, 43.98),
            (32.5, 43.75),
            (34.5, 43.5),
            (37.5, 43.0),
            (40.2, 42.2),
            (41.45, 41.72),
        ),
        how=_SEA,
    ),
    "bg_burgas__ge_poti_port__sea": Plan(
        "sea",
        (
            (27.55, 42.48),
            (27.8, 42.5),
            (28.5, 42.62),
            (31.0, 43.0),
            (34.0, 43.2),
            (37.5, 43.05),
            (40.2, 42.5),
            (41.5, 42.18),
        ),
        how=_SEA,
    ),
    # lines under construction, planned or proposed
    "kz_yerdaut__kz_syrdarya_bridge": Plan(
        "new",
        ((68.98, 41.5), (68.72, 41.29), (68.55, 41.155)),
        geometry_class="schematic",
        how="Smooth course inside Kazakhstan from Yerdaut to the assumed river crossing; the alignment is not published as coordinates.",
    ),
    "kz_syrdarya_bridge__kz_maktaaral": Plan(
        "new",
        ((68.425, 40.99), (68.455, 40.895)),
        geometry_class="schematic",
        how="Smooth course inside Kazakhstan from the assumed river crossing to Maktaaral station; the alignment is not published as coordinates.",
    ),
    "kz_darbaza__kz_saryagash_bypass__new": Plan(
        "straight",
        geometry_class="endpoints",
        how="Straight to a symbol point: neither the course nor the ends of the bypass are published.",
    ),
    "kz_saryagash_bypass__uz_keles__new": Plan(
        "straight",
        geometry_class="endpoints",
        how="Straight from a symbol point: neither the course nor the ends of the bypass are published.",
    ),
    "kz_moyynty__kz_kyzylzhar": Plan("straight", geometry_class="endpoints", how=_SIDES),
    "kz_bakhty__kz_ayagoz": Plan(
        "new",
        ((81.95, 46.78), (81.6, 47.09), (81.0, 47.5)),
        geometry_class="schematic",
        how="Smooth course past Makanchi and Urzhar; Urzhar is named as a work camp, Makanchi is general knowledge.",
    ),
    "kz_zhetygen__kz_kazybek_bek__new": Plan(
        "new",
        ((76.9, 43.66), (76.6, 43.635)),
        geometry_class="schematic",
        how="Smooth course north of Almaty between the two ends; the alignment is not published as coordinates.",
    ),
    "cn_kashgar__kg_torugart": Plan("straight", geometry_class="endpoints", how=_SIDES),
    "kg_torugart__kg_makmal": Plan(
        "new",
        ((75.0, 40.85), (74.6, 41.05)),
        geometry_class="schematic",
        how="Smooth course from the Torugart pass by the Arpa valley towards Makmal; both ends are approximate.",
    ),
    "kg_makmal__kg_jalal_abad": Plan("straight", geometry_class="endpoints", how=_SIDES),
    "az_aghband__am_meghri": Plan(
        "new",
        ((46.37, 38.875),),
        geometry_class="schematic",
        how="Smooth course along the north bank of the Aras, where the old line ran; both ends are approximate.",
    ),
    "am_meghri__az_ordubad": Plan(
        "new",
        ((46.14, 38.845),),
        geometry_class="schematic",
        how="Smooth course along the north bank of the Aras, where the old line ran.",
    ),
    "az_horadiz__az_aghband": Plan(building=True),
    "tr_dilucu__tr_kars": Plan(
        "chain", ((43.23362, 40.67763), (43.186, 40.66), (43.16, 40.642), (43.118, 40.617)), building=True
    ),
    "az_nakhchivan__tr_dilucu": Plan(
        "chain",
        ((44.88724, 39.62686),),
        geometry_class="schematic",
        how="Along the mapped line from Nakhchivan to Sadarak, then straight to the border gate; where the new line will leave the old one is not published.",
    ),
    # stations of other lines that would fit
    "kz_shalkar__kz_beyneu": Plan(drop=("2390683499",)),
    "kz_kyzylzhar__kz_zhezkazgan": Plan(drop=("Пост Распределительный ст.Обогатительная",)),
    "tr_divrigi__tr_sivas": Plan(drop=("Eski Karasar",)),
    "tr_halkali__tr_kapikule": Plan(drop=("Lüleburgaz YHT Garı",)),
    # the guide would take the high-speed line here, which carries no freight
    "tr_bogazkopru__tr_ankara": Plan(
        "stations",
        drop=("Saraycık", "Yerköy YHT"),
        tail=(
            (34.25467, 39.73719),
            (34.09251, 39.81743),
            (34.00011, 39.8911),
            (33.8924, 39.90416),
            (33.83875, 39.91036),
            (33.72056, 39.90869),
            (33.60697, 39.85922),
            (33.50328, 39.83715),
            (33.44711, 39.84557),
            (33.39329, 39.9347),
            (33.32162, 39.89922),
            (33.29522, 39.94191),
            (33.22771, 39.92411),
            (33.18742, 39.95794),
            (33.11713, 39.97063),
            (33.0305, 39.94243),
            (32.96568, 39.91351),
            (32.91161, 39.9314),
            (32.87597, 39.93327),
            (32.85785, 39.92911),
        ),
    ),
    # where the guide has holes: stations of OpenStreetMap in their order
    "kz_mangystau__kz_borzhakty": Plan("chain"),
    "kz_borzhakty__kz_kuryk_station": Plan("chain"),
    "kz_kuryk_station__kz_kuryk_port": Plan("chain"),
    "kz_borzhakty__kz_zhanaozen": Plan("chain", ((51.81069, 43.22354), (52.09792, 43.45891))),
    "tr_kosekoy__tr_gebze": Plan(
        "chain", ((29.9177, 40.76139), (29.83407, 40.7545), (29.61632, 40.78408), (29.56995, 40.76803))
    ),
    "kz_zhetysay__uz_irdzharskaya": Plan("chain"),
    "ge_akhalkalaki__ge_kartsakhi": Plan("chain", ((43.477, 41.329),)),
    "ge_kartsakhi__tr_canbaz": Plan("chain"),
    "kg_osh__uz_karasu": Plan("chain", ((72.8136, 40.57686), (72.82224, 40.61734))),
    "kg_jalal_abad__uz_karasu": Plan("chain", ((72.99709, 40.87103), (72.97348, 40.80373))),
    # roads
    "tm_serdar__tm_balkanabat__road": Plan("road", leave=(54.479, 39.439)),
    "tm_balkanabat__tm_turkmenbashi_port__road": Plan("road", enter=(54.25, 39.637)),
    "cn_kashgar__kg_osh__road": Plan(
        "new",
        (
            (75.61, 39.76),
            (75.21, 39.72),
            (74.5, 39.7),
            (73.97, 39.69),
            (73.25, 39.73),
            (73.33, 40.0),
            (73.457, 40.305),
            (72.95, 40.48),
        ),
        geometry_class="schematic",
        how="Smooth course of the road by Irkeshtam, Sary-Tash and Gulcha; which pass the trucks take is general knowledge.",
    ),
}
