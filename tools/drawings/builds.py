"""Body sizes: lengths and half-widths in body units (a child is about 360 tall, an adult about 480)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Build:
    """Lengths and half-widths of a body."""

    torso: float = 98
    neck: float = 12
    head: float = 1
    shoulder: float = 41
    chest: float = 39
    waist: float = 36
    hip: float = 37
    depth: float = 0.66
    upper: float = 52
    fore: float = 48
    thigh: float = 66
    shin: float = 62
    arm_r: float = 12.5
    leg_r: float = 18.5
    foot: float = 30


CHILD = Build()
SMALL = Build(
    torso=82,
    shoulder=36,
    chest=35,
    waist=34,
    hip=34,
    upper=43,
    fore=40,
    thigh=52,
    shin=50,
    arm_r=11.5,
    foot=26,
)
THIN = Build(shoulder=38, chest=34, waist=31, hip=32, arm_r=10.5, leg_r=15, torso=102)
SOLID = Build(shoulder=45, chest=46, waist=47, hip=45, arm_r=14.5, leg_r=21)
TEEN = Build(
    torso=118,
    shoulder=47,
    chest=43,
    waist=39,
    hip=39,
    upper=64,
    fore=58,
    thigh=84,
    shin=78,
    arm_r=13.5,
    foot=34,
)
WOMAN = Build(
    torso=142,
    neck=16,
    shoulder=50,
    chest=47,
    waist=42,
    hip=50,
    upper=76,
    fore=68,
    thigh=104,
    shin=98,
    arm_r=14,
    leg_r=22,
    foot=36,
)
MAN = Build(
    torso=150,
    neck=16,
    shoulder=62,
    chest=57,
    waist=51,
    hip=48,
    upper=80,
    fore=72,
    thigh=106,
    shin=102,
    arm_r=16,
    leg_r=23,
    foot=40,
)
ROUND_WOMAN = Build(
    torso=142,
    neck=14,
    shoulder=55,
    chest=57,
    waist=57,
    hip=60,
    upper=74,
    fore=66,
    thigh=100,
    shin=96,
    arm_r=16.5,
    leg_r=25,
    foot=36,
)
