package vn.kho.transform.trace;

import vn.kho.transform.attainment.Used;
import vn.kho.transform.duck.ContractRows.Row;

/** A published result a judgement has looked at, and what for. */
record Looked(Used used, Row result) {}
